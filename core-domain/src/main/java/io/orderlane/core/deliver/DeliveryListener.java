package io.orderlane.core.deliver;

import io.orderlane.core.notification.Delivery;
import io.orderlane.core.notification.DeliveryReport;
import io.orderlane.core.notification.NextStep;
import io.orderlane.core.notification.NotificationId;
import io.orderlane.core.port.Claim;

/**
 * Hears what happens. Called on the core's threads: be quick. Whatever a callback throws is told to {@link #unexpected} and
 * changes nothing.
 */
public interface DeliveryListener {

    /** A try was made; it is not written down yet. */
    default void attempted(Delivery delivery, DeliveryReport report) {}

    /**
     * A notification's next step was written down: who asks the store now, sees it. Also called where nothing was tried, as for
     * what expires unsent; the delivery's command is then the one last tried, if any.
     */
    default void settled(Delivery delivery, NextStep step) {}

    /** What was accepted is not sent, since a newer one of its order, {@code by}, said it better and arrived; written down. */
    default void superseded(Delivery skipped, NotificationId by) {}

    /** A lease was lost before its result could be written; another may have sent the same. */
    default void fenced(Claim claim) {}

    /** AlipayHK says that it holds another status than it was told; it heals at the next send. */
    default void mismatch(Delivery delivery, String held) {}

    /**
     * A route stopped or started again, or its trouble began, changed its cause or ended; while a trouble goes on, again each
     * minute.
     */
    default void routeChanged(RouteStatus status) {}

    /** Something failed that should not; the core goes on. {@code where}: in which part. */
    default void unexpected(String where, Throwable failure) {}
}
