package io.orderlane.benchmarks.stores;

import io.orderlane.benchmarks.Rides;
import io.orderlane.benchmarks.process.PostgresDatabase;
import io.orderlane.core.Orderlane;
import io.orderlane.core.notification.Delivery;
import io.orderlane.core.notification.DeliveryOutcome;
import io.orderlane.core.notification.DeliveryReport;
import io.orderlane.core.notification.Trace;
import io.orderlane.core.scenario.ScenarioRegistry;
import io.orderlane.core.status.SubmissionResult;
import io.orderlane.persistence.postgresql.PostgresStore;
import io.orderlane.ride.RideHailing;
import io.orderlane.ride.RideStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Ours: it also checks each update against the rules of its status, decides about it and keeps its history. */
final class OrderlaneQueue implements Queue {

    private static final RideStatus[] STATUSES = {RideStatus.ORDER_TAKEN, RideStatus.TO_BOARD, RideStatus.SERVING};
    private static final Trace TRACE =
            new Trace(200, "S", "SUCCESS", "VERIFIED", "1", "trace-1", Duration.ofMillis(42));

    private final PostgresStore store;
    private final Runnable delivered;
    private final Orderlane orderlane;

    OrderlaneQueue(String url, Runnable delivered) {
        this.store = PostgresStore.open(url, PostgresDatabase.USER, null, "node-1");
        this.delivered = delivered;
        this.orderlane = Orderlane.builder()
                .acceptBeforeStart()
                .scenarios(ScenarioRegistry.discover())
                .stores(store.stores())
                .gateway((delivery, mayStillSend) -> deliver(delivery))
                .build();
    }

    private CompletionStage<DeliveryReport> deliver(Delivery delivery) {
        delivered.run();
        return CompletableFuture.completedStage(new DeliveryReport(
                new DeliveryOutcome.Confirmed(delivery.notification().status()), TRACE));
    }

    @Override
    public void accept(String orderNo, int number) {
        SubmissionResult result =
                orderlane.submit(Rides.update(RideHailing.SCENARIO, orderNo, STATUSES[number], Instant.now()));
        if (!(result instanceof SubmissionResult.Accepted)) {
            throw new IllegalStateException("Everything should be accepted: " + result);
        }
    }

    @Override
    public void start() {
        orderlane.start();
    }

    @Override
    public void close() {
        orderlane.close();
        store.close();
    }
}
