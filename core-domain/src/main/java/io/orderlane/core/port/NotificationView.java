package io.orderlane.core.port;

import io.orderlane.core.notification.Attempt;
import io.orderlane.core.notification.Notification;
import io.orderlane.core.notification.Settled;
import io.orderlane.core.order.OrderKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A notification with what came of it, for queries.
 *
 * @param reason why it is parked or expired, or by which it was superseded; null otherwise
 * @param settledAt when it ended; null while it has not
 * @param attempts oldest first
 * @param definition the fingerprint of the scenario's definition it was accepted under
 */
public record NotificationView(
        OrderKey order,
        Notification notification,
        Settled state,
        @Nullable String reason,
        @Nullable Instant settledAt,
        List<Attempt> attempts,
        String definition) {

    public NotificationView {
        attempts = List.copyOf(attempts);
    }
}
