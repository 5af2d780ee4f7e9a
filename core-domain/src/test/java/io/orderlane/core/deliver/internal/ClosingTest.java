package io.orderlane.core.deliver.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.Orderlane;
import io.orderlane.core.Parcel;
import io.orderlane.core.Parcel.Status;
import io.orderlane.core.Updates;
import io.orderlane.core.deliver.DeliveryListener;
import io.orderlane.core.deliver.DeliverySettings;
import io.orderlane.core.memory.MemoryStore;
import io.orderlane.core.notification.Delivery;
import io.orderlane.core.notification.DeliveryOutcome;
import io.orderlane.core.notification.DeliveryReport;
import io.orderlane.core.notification.NextStep;
import io.orderlane.core.notification.Trace;
import io.orderlane.core.order.OrderUpdate;
import io.orderlane.core.port.Claim;
import io.orderlane.core.port.NotificationGateway;
import io.orderlane.core.port.Settlement;
import io.orderlane.core.port.StoreException;
import io.orderlane.core.port.Stores;
import io.orderlane.core.scenario.ScenarioRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A stop ends, whatever a host's callbacks do, and loses nothing that was answered. */
@Timeout(60)
class ClosingTest {

    private static final DeliveryReport CONFIRMED = new DeliveryReport(new DeliveryOutcome.Confirmed(null), Trace.NONE);
    private static final NotificationGateway CONFIRMS =
            (delivery, mayStillSend) -> CompletableFuture.completedStage(CONFIRMED);

    private final Instant start = Instant.now().minusSeconds(60);
    private Stores stores = new MemoryStore(Clock.systemUTC()).stores();
    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch mayLeave = new CountDownLatch(1);

    @AfterEach
    void letCallbacksGo() {
        mayLeave.countDown();
    }

    private Orderlane started(NotificationGateway gateway, Duration drain, Consumer<Delivery> settled) {
        DeliverySettings defaults = DeliverySettings.DEFAULT;
        Orderlane orderlane = Orderlane.builder()
                .scenarios(ScenarioRegistry.of(Parcel.SCENARIO))
                .stores(stores)
                .gateway(gateway)
                .delivery(new DeliverySettings(
                        64,
                        0,
                        defaults.lease(),
                        defaults.guard(),
                        defaults.poll(),
                        drain,
                        defaults.longestSend(),
                        Admission.FACTOR,
                        Map.of()))
                .listener(new DeliveryListener() {
                    @Override
                    public void settled(Delivery delivery, NextStep step) {
                        settled.accept(delivery);
                    }
                })
                .build();
        orderlane.start();
        return orderlane;
    }

    private OrderUpdate parcel(String orderNo) {
        return OrderUpdate.of(Updates.at(Status.PACKED, orderNo, start).with(Parcel.PAYMENT, Parcel.Payment.PREPAID));
    }

    /** Does not come back before the test ends. */
    private void block() {
        entered.countDown();
        try {
            mayLeave.await();
        } catch (InterruptedException given) {
            Thread.currentThread().interrupt();
        }
    }

    private static void until(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }

    private static Duration closing(Orderlane orderlane) {
        long before = System.nanoTime();
        orderlane.close();
        return Duration.ofNanos(System.nanoTime() - before);
    }

    @Test
    void aListenerAndItsHostMayCloseAtOnce() throws Exception {
        CompletableFuture<Orderlane> built = new CompletableFuture<>();
        CountDownLatch hostCloses = new CountDownLatch(1);
        Orderlane orderlane = started(CONFIRMS, Duration.ofSeconds(15), delivery -> {
            entered.countDown();
            await(hostCloses);
            built.join().close();
        });
        built.complete(orderlane);
        orderlane.submit(parcel("P-1"));
        entered.await();
        CompletableFuture<Duration> host = new CompletableFuture<>();
        Thread closer = new Thread(() -> host.complete(closing(orderlane)));
        closer.start();
        until(() -> closer.getState() == Thread.State.WAITING || closer.getState() == Thread.State.TIMED_WAITING);
        hostCloses.countDown();
        assertThat(host.get(20, TimeUnit.SECONDS)).isLessThan(Duration.ofSeconds(5));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException given) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aListenerThatClosesAloneLetsWhatIsInFlightBeWrittenAndStopsWithIt() throws Exception {
        CompletableFuture<Orderlane> built = new CompletableFuture<>();
        CompletableFuture<DeliveryReport> late = new CompletableFuture<>();
        CompletableFuture<Duration> took = new CompletableFuture<>();
        Orderlane orderlane = started(
                (delivery, mayStillSend) -> delivery.order().key().orderNo().equals("P-1")
                        ? CompletableFuture.completedStage(CONFIRMED)
                        : late,
                Duration.ofSeconds(15),
                delivery -> {
                    if (delivery.order().key().orderNo().equals("P-1")) {
                        took.complete(closing(built.join()));
                    }
                });
        built.complete(orderlane);
        orderlane.submit(parcel("P-2"));
        orderlane.submit(parcel("P-1"));
        assertThat(took.get(10, TimeUnit.SECONDS)).isLessThan(Duration.ofSeconds(1));
        late.complete(CONFIRMED);
        assertThat(closing(orderlane)).isLessThan(Duration.ofSeconds(5));
        assertThat(stores.reader().pending()).isZero();
    }

    @Test
    void aListenerThatNeverReturnsDoesNotHoldUpAStop() throws Exception {
        Orderlane orderlane = started(CONFIRMS, Duration.ofMillis(200), delivery -> block());
        orderlane.submit(parcel("P-1"));
        entered.await();
        assertThat(closing(orderlane)).isLessThan(Duration.ofSeconds(12));
    }

    @Test
    void aGatewayThatBlocksDoesNotHoldUpAStop() throws Exception {
        Orderlane orderlane = started(
                (delivery, mayStillSend) -> {
                    block();
                    return CompletableFuture.completedStage(CONFIRMED);
                },
                Duration.ofMillis(200),
                delivery -> {});
        new Thread(() -> orderlane.submit(parcel("P-1"))).start();
        entered.await();
        assertThat(closing(orderlane)).isLessThan(Duration.ofSeconds(12));
    }

    @Test
    void aGatewayMayCloseWithinItsOwnCall() throws Exception {
        CompletableFuture<Orderlane> built = new CompletableFuture<>();
        CompletableFuture<Duration> took = new CompletableFuture<>();
        Orderlane orderlane = started(
                (delivery, mayStillSend) -> {
                    took.complete(closing(built.join()));
                    return CompletableFuture.completedStage(CONFIRMED);
                },
                Duration.ofSeconds(15),
                delivery -> {});
        built.complete(orderlane);
        orderlane.submit(parcel("P-1"));
        assertThat(took.get(10, TimeUnit.SECONDS)).isLessThan(Duration.ofSeconds(1));
        assertThat(closing(orderlane)).isLessThan(Duration.ofSeconds(5));
        assertThat(stores.reader().pending()).isZero();
    }

    @Test
    void resultsThatCannotBeWrittenDownAreNotWaitedForAsSendsAre() throws Exception {
        CountDownLatch failed = new CountDownLatch(1);
        stores = stores.with(new ForwardingLanes(stores.lanes()) {
            @Override
            public List<Claim> settle(List<Settlement> settlements) {
                failed.countDown();
                throw new StoreException("The database is away.");
            }
        });
        Orderlane orderlane = started(CONFIRMS, Duration.ofSeconds(15), delivery -> {});
        orderlane.submit(parcel("P-1"));
        failed.await();
        assertThat(closing(orderlane)).isLessThan(Duration.ofSeconds(5));
    }
}
