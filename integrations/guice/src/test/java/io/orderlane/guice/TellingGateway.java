package io.orderlane.guice;

import io.orderlane.core.notification.Delivery;
import io.orderlane.core.notification.DeliveryOutcome;
import io.orderlane.core.notification.DeliveryReport;
import io.orderlane.core.notification.Trace;
import io.orderlane.core.port.NotificationGateway;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;

/** Confirms everything, and says what it was given and when it was closed. */
final class TellingGateway implements NotificationGateway, AutoCloseable {

    private final List<String> events;

    TellingGateway(List<String> events) {
        this.events = events;
    }

    @Override
    public CompletionStage<DeliveryReport> deliver(Delivery delivery, BooleanSupplier mayStillSend) {
        events.add("sent " + delivery.order().key().orderNo());
        return CompletableFuture.completedStage(new DeliveryReport(new DeliveryOutcome.Confirmed(null), Trace.NONE));
    }

    @Override
    public void close() {
        events.add("gateway closed");
    }
}
