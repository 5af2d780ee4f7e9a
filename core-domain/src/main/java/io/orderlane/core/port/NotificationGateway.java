package io.orderlane.core.port;

import io.orderlane.core.notification.Delivery;
import io.orderlane.core.notification.DeliveryReport;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;

/** The way to AlipayHK. */
public interface NotificationGateway {

    /** Why nothing was sent. */
    String HOLD_TOO_SHORT = "the hold on the order ran short";

    /**
     * Tries once. The stage completes normally for anything the network or AlipayHK can do; an exception is a bug. It
     * may complete on any thread.
     */
    CompletionStage<DeliveryReport> deliver(Delivery delivery);

    /**
     * Tries once, unless the process may no longer send when the request is ready to leave: it may have stood still since
     * the order was claimed, and others may have gone on with it.
     *
     * @param mayStillSend asked as late as possible, from any thread
     */
    default CompletionStage<DeliveryReport> deliver(Delivery delivery, BooleanSupplier mayStillSend) {
        return mayStillSend.getAsBoolean()
                ? deliver(delivery)
                : CompletableFuture.completedStage(DeliveryReport.notSent(HOLD_TOO_SHORT));
    }
}
