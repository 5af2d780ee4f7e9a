package io.orderlane.core.port;

import io.orderlane.core.notification.Delivery;
import io.orderlane.core.notification.DeliveryReport;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;

/** The way to AlipayHK. */
public interface NotificationGateway {

    /** Why nothing was sent. */
    String LEASE_TOO_SHORT = "the lease of the order ran short";

    /**
     * Tries once, without blocking. The stage completes normally for anything the network or AlipayHK can do, on any thread.
     * Whatever is thrown, an exceptional stage, null in the place of a stage or a report, and a stage that takes longer than
     * {@code DeliverySettings.longestSend()} are bugs: they are told to {@link DeliveryListener#unexpected}, and the attempt is
     * unconfirmed. What comes later changes nothing.
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
                : CompletableFuture.completedStage(DeliveryReport.notSent(LEASE_TOO_SHORT));
    }
}
