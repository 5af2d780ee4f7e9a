package io.orderlane.app.http;

import io.orderlane.app.json.Members;
import io.orderlane.app.json.NotificationJson;
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

    private Answer one(String id) {
        if (!id.matches("[0-9a-f]{32}")) {
            throw Query.bad("A notification id is 32 lower-case hexadecimal characters.");
        }
        return reader.notification(new NotificationId(id))
                .map(view -> Answer.json(200, NotificationJson.of(view)))
                .orElseThrow(() -> new ProblemException(
                        Problems.notFound("No notification " + id + " is known, or it is no longer kept.")));
    }
}
