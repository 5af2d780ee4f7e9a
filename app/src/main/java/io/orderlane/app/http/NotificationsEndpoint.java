package io.orderlane.app.http;

import io.orderlane.app.json.NotificationJson;
import io.orderlane.app.json.Problem;
import io.orderlane.core.field.Quoted;
import io.orderlane.core.notification.NotificationId;
import io.orderlane.core.notification.Settled;
import io.orderlane.core.port.OrderReader;
import io.orderlane.core.port.SettledCursor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code GET /v1/notifications?state=parked|expired|superseded|never-shown|delivered} and {@code GET /v1/notifications/ID}. */
final class NotificationsEndpoint implements Endpoint {

    /** Every way a notification may end; the first is meant where none is given. */
    private static final String[] ENDS = {"parked", "expired", "superseded", "never-shown", "delivered"};

    private final OrderReader reader;

    NotificationsEndpoint(OrderReader reader) {
        this.reader = reader;
    }

    @Override
    public Answer answer(GetRequest asked) {
        if (asked.rest().isEmpty()) {
            return list(asked.query());
        } else if (asked.rest().size() == 1) {
            return one(asked.rest().get(0));
        }
        throw new ProblemException(Problems.notFound("A notification is /v1/notifications/ID."));
    }

    private Answer list(Query query) {
        query.only("state", "limit", "after");
        Settled state =
                Settled.valueOf(query.oneOf("state", ENDS).replace('-', '_').toUpperCase(Locale.ROOT));
        int limit = query.number("limit", 1, 500).map(Long::intValue).orElse(50);
        return Answer.json(200, NotificationJson.of(reader.settled(state, after(query.text("after")), limit)));
    }

    private static @Nullable SettledCursor after(@Nullable String text) {
        return text == null
                ? null
                : SettledCursor.of(text)
                        .orElseThrow(() ->
                                Query.bad("after is the `next` of the answer before; found " + Quoted.of(text) + "."));
    }

    private Answer one(String text) {
        NotificationId id = id(text);
        return reader.notification(id)
                .map(view -> Answer.json(200, NotificationJson.of(view)))
                .orElseThrow(() -> new ProblemException(unknown(id)));
    }

    static NotificationId id(String text) {
        if (!NotificationId.isWellFormed(text)) {
            throw Query.bad("A notification id is 32 lower-case hexadecimal characters.");
        }
        return new NotificationId(text);
    }

    static Problem unknown(NotificationId id) {
        return Problems.notFound("No notification " + id + " is known, or it is no longer kept.");
    }
}
