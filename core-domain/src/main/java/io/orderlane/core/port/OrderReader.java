package io.orderlane.core.port;

import io.orderlane.core.notification.NotificationId;
import io.orderlane.core.order.OrderKey;
import java.util.List;
import java.util.Optional;

/** Questions about what is kept. Blocking; sees committed state only. */
public interface OrderReader {

    /** The order of this name. */
    Optional<OrderView> order(OrderKey key);

    /** Orders, newest first. */
    OrderPage orders(OrderFilter filter);

    /** All notifications of an order that are still kept, oldest first. */
    List<NotificationView> notifications(OrderKey key);

    /** One notification. */
    Optional<NotificationView> notification(NotificationId id);

    /** Parked notifications, newest first, at most so many. */
    List<NotificationView> parked(int limit);

    /** How many notifications are not settled. */
    long pending();
}
