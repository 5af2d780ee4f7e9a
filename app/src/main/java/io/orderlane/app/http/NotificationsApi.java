package io.orderlane.app.http;

import io.orderlane.app.json.NotificationJson;
import io.orderlane.app.json.Problem;
import io.orderlane.core.Orderlane;
import io.orderlane.core.field.Quoted;
import io.orderlane.core.field.Tree;
import io.orderlane.core.notification.NotificationId;
import io.orderlane.core.notification.Settled;
import io.orderlane.core.port.LaneState;
import io.orderlane.core.port.NotificationView;
import io.orderlane.core.port.SettledCursor;
import io.orderlane.core.port.replay.ReplayResult;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code /v1/notifications}: those that ended one way, and one; sends a settled one again, as a new one. */
final class NotificationsApi {

    private static final Logger LOG = LoggerFactory.getLogger(NotificationsApi.class);
    /** Every way a notification may end; the first is meant where none is given. */
    private static final String[] ENDS = {"parked", "expired", "superseded", "never-shown", "delivered"};

    private final Orderlane orderlane;

    NotificationsApi(Orderlane orderlane) {
        this.orderlane = orderlane;
    }

    Answer list(ApiRequest request) {
        request.onlyParameters("state", "limit", "after");
        Settled state =
                Settled.valueOf(request.oneOf("state", ENDS).replace('-', '_').toUpperCase(Locale.ROOT));
        int limit = request.limit(50, 500);
        return Answer.json(
                200, NotificationJson.of(orderlane.reader().settled(state, after(request.text("after")), limit)));
    }

    private static @Nullable SettledCursor after(@Nullable String text) {
        return text == null
                ? null
                : SettledCursor.of(text)
                        .orElseThrow(() -> ProblemException.bad(
                                "after is the `next` of the answer before; found " + Quoted.of(text) + "."));
    }

    Answer one(ApiRequest request) {
        NotificationId id = id(request.path("id"));
        return orderlane
                .reader()
                .notification(id)
                .map(view -> Answer.json(200, NotificationJson.of(view)))
                .orElseThrow(() -> new ProblemException(unknown(id)));
    }

    private static NotificationId id(String text) {
        if (!NotificationId.isWellFormed(text)) {
            throw ProblemException.bad("A notification id is 32 lower-case hexadecimal characters.");
        }
        return new NotificationId(text);
    }

    Answer replay(ApiRequest request) {
        NotificationId id = id(request.path("id"));
        boolean evenIfNewer = request.onlyMembers("evenIfNewer", "newId").flag("evenIfNewer");
        ReplayResult result = replay(id, request.members().get("newId"), evenIfNewer);
        LOG.info(
                "replay of {} asked for by {}: {}",
                id,
                request.by(),
                result.getClass().getSimpleName());
        return result.fold(
                queued -> queued(id, queued),
                newer -> Answer.problem(newer(id, newer)),
                waiting -> Answer.problem(Problems.stillWaiting()),
                unknown -> Answer.problem(unknown(id)));
    }

    /** With an id chosen by the caller, a repeated request changes nothing. */
    private ReplayResult replay(NotificationId id, @Nullable Tree newId, boolean evenIfNewer) {
        if (newId == null) {
            return orderlane.replay(id, evenIfNewer);
        } else if (newId instanceof Tree.Text text && !text.value().equals(id.value())) {
            return orderlane.replay(id, id(text.value()), evenIfNewer);
        }
        throw ProblemException.bad(
                "newId is an id for the new notification: another 32 lower-case hexadecimal characters.");
    }

    private static Answer queued(NotificationId source, ReplayResult.Queued queued) {
        return Answer.json(
                202,
                new Tree.Obj.Builder()
                        .text("notificationId", queued.id())
                        .text("replayOf", source)
                        .text("overwrites", queued.overwrites())
                        .build());
    }

    /** Where its order waits for a person, the problem points to a release. */
    private Problem newer(NotificationId id, ReplayResult.NewerKnown newer) {
        return orderlane
                .reader()
                .notification(id)
                .map(NotificationView::order)
                .filter(order -> orderlane
                        .reader()
                        .order(order)
                        .filter(view -> view.state() == LaneState.PARKED)
                        .isPresent())
                .map(order -> Problems.waitsForPerson(newer.status(), order))
                .orElseGet(() -> Problems.newerKnown(newer.status()));
    }

    private static Problem unknown(NotificationId id) {
        return Problems.notFound("No notification " + id + " is known, or it is no longer kept.");
    }
}
