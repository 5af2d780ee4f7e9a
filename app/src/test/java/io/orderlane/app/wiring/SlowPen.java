package io.orderlane.app.wiring;

import io.orderlane.core.notification.Delivery;
import io.orderlane.core.notification.DeliveryReport;
import io.orderlane.core.port.NotificationGateway;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A gateway that takes its time to begin, so that a process that is stopped has much that was chosen and not yet sent. */
final class SlowPen implements NotificationGateway {

    private final NotificationGateway gateway;
    private final Duration most;

    SlowPen(NotificationGateway gateway, Duration most) {
        this.gateway = gateway;
        this.most = most;
    }

    @Override
    public CompletionStage<DeliveryReport> deliver(Delivery delivery, BooleanSupplier mayStillSend) {
        long millis = ThreadLocalRandom.current().nextLong(most.toMillis() + 1);
        return CompletableFuture.supplyAsync(
                        () -> gateway.deliver(delivery, mayStillSend),
                        CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS))
                .thenCompose(report -> report);
    }
}
