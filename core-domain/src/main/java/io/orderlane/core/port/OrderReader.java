package io.orderlane.core.port;

import io.orderlane.core.notification.NotificationId;
import io.orderlane.core.notification.Settled;
import io.orderlane.core.order.OrderKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what a store keeps. Blocking; sees committed state only. */
public interface OrderReader {

    /** The order of this name. */
    Optional<OrderView> order(OrderKey key);

    /** Orders, newest first. */
    OrderPage orders(OrderFilter filter);

    /** All notifications of an order that are still kept, oldest first. */
    List<NotificationView> notifications(OrderKey key);

    /** One notification. */
    Optional<NotificationView> notification(NotificationId id);

    /**
     * The notifications that ended this way, newest first, at most {@code limit}; costs the same however many there
     * are.
     *
     * @param state how they ended; nothing ends as {@link Settled#PENDING}, so there are none
     * @param after only those behind this cursor, from the last answer; null from the start
     */
    SettledPage settled(Settled state, @Nullable SettledCursor after, int limit);

    /** How many ended this way at this moment or later; counts no further than this. */
    int countSettled(Settled state, Instant since, int most);

    /** How many notifications are not settled. */
    long pending();
}
