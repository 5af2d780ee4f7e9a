package io.orderlane.app.http;

import io.orderlane.app.json.Members;
import io.orderlane.app.json.NotificationJson;
import io.orderlane.app.json.Problem;
import io.orderlane.core.notification.NotificationId;
import io.orderlane.core.port.OrderReader;

/** {@code GET /v1/notifications?state=parked} and {@code GET /v1/notifications/ID}. */
final class NotificationsEndpoint implements Endpoint {

    private final OrderReader reader;

    NotificationsEndpoint(OrderReader reader) {
        this.reader = reader;
    }

    @Override
    public Answer answer(Asked asked) {
        if (asked.rest().isEmpty()) {
            return parked(asked.query());
        } else if (asked.rest().size() == 1) {
            return one(asked.rest().get(0));
        }
        throw new ProblemException(Problems.notFound("A notification is /v1/notifications/ID."));
    }

    private Answer parked(Query query) {
        query.only("state", "limit").oneOf("state", "parked");
        int limit = query.number("limit", 1, 500).map(Long::intValue).orElse(50);
        return Answer.json(
                200,
                new Members()
                        .list("notifications", reader.parked(limit), NotificationJson::of)
                        .object());
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
