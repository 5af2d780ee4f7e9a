package io.orderlane.app.http;

import io.orderlane.app.json.Members;
import io.orderlane.app.json.Problem;
import io.orderlane.core.Orderlane;
import io.orderlane.core.field.Tree;
import io.orderlane.core.notification.NotificationId;
import io.orderlane.core.port.LaneState;
import io.orderlane.core.port.NotificationView;
import io.orderlane.core.port.replay.ReplayResult;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code POST /v1/notifications/ID/replay}: sends a settled notification again, as a new one. */
final class ReplayAction implements Action {

    private static final Logger LOG = LoggerFactory.getLogger(ReplayAction.class);

    private final Orderlane orderlane;

    ReplayAction(Orderlane orderlane) {
        this.orderlane = orderlane;
    }

    @Override
    public Answer act(ActionRequest request) {
        NotificationId id = NotificationsEndpoint.id(request.asked().rest().get(0));
        boolean evenIfNewer = request.only("evenIfNewer", "newId").flag("evenIfNewer");
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
                unknown -> Answer.problem(NotificationsEndpoint.unknown(id)));
    }

    /** Where its order waits for a person, that person's wish is a release. */
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

    /** With an id of the caller's choice a repetition changes nothing. */
    private ReplayResult replay(NotificationId id, @Nullable Tree newId, boolean evenIfNewer) {
        if (newId == null) {
            return orderlane.replay(id, evenIfNewer);
        } else if (newId instanceof Tree.Text text && !text.value().equals(id.value())) {
            return orderlane.replay(id, NotificationsEndpoint.id(text.value()), evenIfNewer);
        }
        throw Query.bad("newId is an id for the new notification: another 32 lower-case hexadecimal characters.");
    }

    private static Answer queued(NotificationId source, ReplayResult.Queued queued) {
        return Answer.json(
                202,
                new Members()
                        .text("notificationId", queued.id())
                        .text("replayOf", source)
                        .text("overwrites", queued.overwrites())
                        .object());
    }
}
