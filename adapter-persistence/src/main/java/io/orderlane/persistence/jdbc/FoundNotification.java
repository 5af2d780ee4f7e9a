package io.orderlane.persistence.jdbc;

import io.orderlane.core.notification.Attempt;
import io.orderlane.core.notification.Settled;
import io.orderlane.core.order.OrderKey;
import io.orderlane.core.port.NotificationView;
import io.orderlane.core.port.SettledCursor;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A notification as a question finds it, without its attempts.
 *
 * @param lane the number of its lane
 * @param order its order
 * @param notification the notification
 * @param state how it ended
 * @param reason why it is parked
 * @param settledAt when it ended
 * @param definition the fingerprint of the definition it was accepted under
 */
record FoundNotification(
        long lane,
        OrderKey order,
        StoredNotification notification,
        Settled state,
        @Nullable String reason,
        @Nullable Instant settledAt,
        String definition) {

    static FoundNotification read(Row row) throws SQLException {
        return new FoundNotification(
                row.number(),
                new OrderKey(row.text(), row.text(), row.text()),
                new StoredNotification(row),
                Settled.valueOf(row.text()),
                row.textOrNull(),
                row.instantOrNull(),
                row.text());
    }

    NotificationView view(List<Attempt> attempts) {
        return new NotificationView(order, notification.shown(), state, reason, settledAt, attempts, definition);
    }

    /** Its place in a list of those that ended as it did. */
    SettledCursor place() {
        Instant at = Objects.requireNonNull(settledAt, "what is listed has ended");
        return new SettledCursor(at, lane, notification.shown().seq());
    }
}
