package io.orderlane.core.deliver;

import io.orderlane.core.notification.Delivery;
import io.orderlane.core.notification.DeliveryReport;
import io.orderlane.core.notification.NextStep;
import io.orderlane.core.notification.NotificationId;
import io.orderlane.core.port.Claim;
import io.orderlane.core.store.StoreListener;

/**
 * Is called for what happens, on the core's threads: be quick. What a callback throws is reported to
 * {@link #unexpected} and changes nothing else. What the store fails with while an outage lasts is reported to
 * {@link #unexpected} too, after {@link #storeFails}.
 */
public interface DeliveryListener extends StoreListener {

    /** An attempt was made; it is not written down yet. */
    default void attempted(Delivery delivery, DeliveryReport report) {}

    /**
     * A notification's next step was written down and can be read from the store. Also called without an attempt, as
     * for what expires unsent; the delivery's command is then that of the last attempt, if any.
     */
    default void settled(Delivery delivery, NextStep step) {}

    /** A notification is not sent, since a newer one of its order, {@code by}, was delivered instead; written down. */
    default void superseded(Delivery skipped, NotificationId by) {}

    /** A lease was lost before its result could be written; another process may have sent the same. */
    default void fenced(Claim claim) {}

    /** AlipayHK answered with another status than it was sent. The next send corrects it. */
    default void mismatch(Delivery delivery, String held) {}

    /**
     * A route stopped or started again, or its trouble began, changed its cause or ended. While a trouble lasts, this
     * is called again each minute.
     */
    default void routeChanged(RouteStatus status) {}

    /** Something failed that should not; the core goes on. {@code where}: in which part. */
    @Override
    default void unexpected(String where, Throwable failure) {}
}
