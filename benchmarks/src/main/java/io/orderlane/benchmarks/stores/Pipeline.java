package io.orderlane.benchmarks.stores;

import io.orderlane.benchmarks.database.OpenStore;
import io.orderlane.benchmarks.database.RideUpdates;
import io.orderlane.core.Orderlane;
import io.orderlane.core.notification.Delivery;
import io.orderlane.core.notification.NextStep;
import io.orderlane.core.order.OrderUpdate;
import io.orderlane.core.port.DeliveryListener;
import io.orderlane.core.port.NotificationGateway;
import io.orderlane.core.scenario.ScenarioRegistry;
import io.orderlane.core.submit.SubmissionResult;
import io.orderlane.core.submit.SubmitSettings;
import io.orderlane.ride.RideStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** The whole pipeline on a store, with a gateway that costs nothing: rides go in, and each is confirmed. */
final class Pipeline implements AutoCloseable {

    private static final int GROUP = 64;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Orderlane orderlane;
    private final IntConsumer whenAccepted;
    private final RideUpdates rides = new RideUpdates(Instant::now);
    private final AtomicLong delivered = new AtomicLong();
    private final AtomicReference<@Nullable Throwable> trouble = new AtomicReference<>();
    private long orders;

    /**
     * A pipeline that runs.
     *
     * @param whenAccepted hears how many were accepted
     */
    Pipeline(OpenStore store, NotificationGateway gateway, IntConsumer whenAccepted) {
        this.whenAccepted = whenAccepted;
        SubmitSettings usual = SubmitSettings.DEFAULT;
        orderlane = Orderlane.builder()
                .scenarios(ScenarioRegistry.discover())
                .stores(store.stores())
                .gateway(gateway)
                .submission(new SubmitSettings(usual.group(), usual.window(), usual.windows(), Long.MAX_VALUE))
                .listener(new Counting())
                .build();
        orderlane.start();
    }

    private final class Counting implements DeliveryListener {

        @Override
        public void settled(Delivery delivery, NextStep step) {
            delivered.incrementAndGet();
        }

        @Override
        public void unexpected(String where, Throwable failure) {
            trouble.set(failure);
        }
    }

    /** Takes in so many updates, two of each order, and waits until as many more were sent. */
    void deliver(int count) {
        long goal = delivered.get() + count;
        for (int i = 0; i < count; i += GROUP) {
            accept(group());
            whenAccepted.accept(GROUP);
        }
        await(() -> delivered.get() >= goal);
    }

    /** The same, until all that was sent is written down and nothing waits. */
    void deliverAll(int count) {
        deliver(count);
        await(() -> pending() == 0);
    }

    /** How many wait. */
    long pending() {
        return orderlane.reader().pending();
    }

    /** Each order's first update comes with the second one of an order of the group before. */
    private List<OrderUpdate> group() {
        List<OrderUpdate> group = new ArrayList<>();
        for (int i = 0; i < GROUP / 2; i++) {
            group.add(rides.update("P-" + orders, RideStatus.ORDER_TAKEN));
            long before = orders - GROUP / 2;
            group.add(rides.update("P-" + before, before < 0 ? RideStatus.ORDER_TAKEN : RideStatus.SERVING));
            orders++;
        }
        return group;
    }

    private void accept(List<OrderUpdate> group) {
        for (SubmissionResult result : orderlane.submitAll(group)) {
            if (!(result instanceof SubmissionResult.Accepted)) {
                throw new IllegalStateException("Everything should be accepted: " + result);
            }
        }
    }

    private void await(BooleanSupplier done) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!done.getAsBoolean()) {
            if (trouble.get() != null || Instant.now().isAfter(end)) {
                throw new IllegalStateException("The pipeline does not deliver.", trouble.get());
            }
            LockSupport.parkNanos(1_000_000);
        }
    }

    @Override
    public void close() {
        orderlane.close();
    }
}
