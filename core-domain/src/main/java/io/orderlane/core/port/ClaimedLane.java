package io.orderlane.core.port;

import io.orderlane.core.notification.Command;
import io.orderlane.core.notification.Notification;
import io.orderlane.core.order.Order;
import org.jspecify.annotations.Nullable;

/**
 * A lane that is held, with the oldest notification that is not settled.
 *
 * @param claim the hold
 * @param order the order
 * @param head the notification to send next
 * @param attempts how many tries of it failed and counted
 * @param tries how many tries of it were made at all
 * @param lastCommand the command of its last try; null before the first
 */
public record ClaimedLane(
        Claim claim,
        Order order,
        Notification head,
        int attempts,
        int tries,
        @Nullable Command lastCommand) {}
