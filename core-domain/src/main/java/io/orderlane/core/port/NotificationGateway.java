package io.orderlane.core.port;

import io.orderlane.core.notification.Delivery;
import io.orderlane.core.notification.DeliveryReport;
import java.util.concurrent.CompletionStage;

/** The way to AlipayHK. */
public interface NotificationGateway {

    /**
     * Tries once. The stage completes normally for anything the network or AlipayHK can do; an exception is a bug. It
     * may complete on any thread.
     */
    CompletionStage<DeliveryReport> deliver(Delivery delivery);
}
