package io.orderlane.core.port;

import io.orderlane.core.notification.Delivery;
import io.orderlane.core.notification.DeliveryReport;
import io.orderlane.core.order.OrderKey;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;

/** The way to AlipayHK. */
@FunctionalInterface
public interface NotificationGateway {

    /**
     * Makes one attempt, without blocking. The stage completes normally for anything the network or AlipayHK can do, on
     * any thread. Whatever is thrown, an exceptional stage, null in the place of a stage or a report, and a stage that
     * takes longer than {@code DeliverySettings.longestSend()} are bugs: they are reported to
     * {@code DeliveryListener.unexpected}, and the attempt is unconfirmed. What comes later changes nothing.
     *
     * @param mayStillSend whether the process may still send; it is asked once before the call. A gateway that has to
     *     wait, to sign or to connect, asks again when the request is ready to leave, from any thread, and sends
     *     nothing when it is false: the process may have stood still meanwhile, and others may have gone on with the
     *     order
     */
    CompletionStage<DeliveryReport> deliver(Delivery delivery, BooleanSupplier mayStillSend);

    /** The accounts that it can send from; the one of the usual name by default. */
    default Set<String> accounts() {
        return Set.of(OrderKey.DEFAULT_ACCOUNT);
    }
}
