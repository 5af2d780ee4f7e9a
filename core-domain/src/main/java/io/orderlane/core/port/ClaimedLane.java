package io.orderlane.core.port;

import io.orderlane.core.notification.Notification;
import io.orderlane.core.order.Order;
import java.util.List;

/**
 * A lane that is leased, with what waits in it.
 *
 * @param attempts how many attempts failed and counted since something of it last ended
 * @param queue the oldest notifications that are not settled, oldest first, at most {@link Lanes#LOOKAHEAD}; never
 *     empty
 * @param whole whether nothing waits behind them
 */
public record ClaimedLane(Claim claim, Order order, int attempts, List<Queued> queue, boolean whole) {

    public ClaimedLane {
        queue = List.copyOf(queue);
    }

    /** The oldest notification that is not settled. */
    public Notification head() {
        return queue.get(0).notification();
    }
}
