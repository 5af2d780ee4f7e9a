package io.orderlane.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderlane.core.Parcel.Status;
import io.orderlane.core.deliver.DeliveryListener;
import io.orderlane.core.memory.MemoryStore;
import io.orderlane.core.notification.Delivery;
import io.orderlane.core.notification.DeliveryOutcome;
import io.orderlane.core.notification.DeliveryReport;
import io.orderlane.core.notification.Trace;
import io.orderlane.core.order.OrderUpdate;
import io.orderlane.core.order.RouteKey;
import io.orderlane.core.port.NotificationGateway;
import io.orderlane.core.port.RouteBook;
import io.orderlane.core.port.RoutePause;
import io.orderlane.core.port.StoreException;
import io.orderlane.core.port.Stores;
import io.orderlane.core.scenario.ScenarioRegistry;
import io.orderlane.core.status.SubmissionResult;
import io.orderlane.core.store.StoreHandle;
import io.orderlane.core.store.StoreHealth;
import io.orderlane.core.store.StoreHealth.Outage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a builder makes and closes, what it looks after, and what it refuses. */
@Timeout(30)
class OrderlaneBuilderTest {

    private final Instant start = Instant.now().minusSeconds(60);
    private final List<String> closed = new CopyOnWriteArrayList<>();

    /** A store in memory that tells when it is closed and can be said to fail. */
    private class ToldStore implements StoreHandle {

        private final MemoryStore memory = new MemoryStore();
        private final AtomicInteger looks = new AtomicInteger();

        @Override
        public Stores stores() {
            return memory.stores();
        }

        @Override
        public StoreHealth health() {
            return memory.health();
        }

        @Override
        public void look() {
            looks.incrementAndGet();
        }

        @Override
        public int sweep(int limit) {
            return 0;
        }

        @Override
        public void close() {
            closed.add("store");
        }
    }

    /** A gateway for two accounts that confirms everything and tells when it is closed. */
    private final class ToldGateway implements NotificationGateway, AutoCloseable {

        @Override
        public CompletionStage<DeliveryReport> deliver(Delivery delivery, BooleanSupplier mayStillSend) {
            return CompletableFuture.completedStage(
                    new DeliveryReport(new DeliveryOutcome.Confirmed(null), Trace.NONE));
        }

        @Override
        public Set<String> accounts() {
            return Set.of("north", "south");
        }

        @Override
        public void close() {
            closed.add("gateway");
        }
    }

    private static OrderlaneBuilder builder() {
        return Orderlane.builder().scenarios(ScenarioRegistry.of(Parcel.SCENARIO));
    }

    private OrderUpdate parcel(String orderNo) {
        return OrderUpdate.of(Updates.at(Status.PACKED, orderNo, start)
                .with(Parcel.PAYMENT, Parcel.Payment.PREPAID)
                .account("north"));
    }

    private static void until(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }

    @Test
    void whatABuilderMadeIsClosedWithThePipelineTheStoreLast() {
        try (Orderlane orderlane =
                builder().store(ToldStore::new).gateway(() -> new ToldGateway()).build()) {
            orderlane.start();
            assertThat(orderlane.submit(parcel("P-1"))).isInstanceOf(SubmissionResult.Accepted.class);
            assertThat(closed).isEmpty();
        }
        assertThat(closed).containsExactly("gateway", "store");
    }

    @Test
    void whatItWasGivenOpenStaysOpen() {
        builder().store(new ToldStore()).gateway(new ToldGateway()).build().close();
        assertThat(closed).isEmpty();
    }

    @Test
    void whatWasOpenedIsClosedAgainWhenTheNextCannotBeMade() {
        Supplier<NotificationGateway> broken = () -> {
            throw new IllegalArgumentException("no key");
        };
        assertThatThrownBy(() ->
                        builder().store(() -> new ToldStore()).gateway(broken).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no key");
        assertThat(closed).containsExactly("store");
    }

    @Test
    void nothingIsOpenedWhileSomethingIsMissing() {
        List<String> opened = new ArrayList<>();
        Supplier<StoreHandle> store = () -> {
            opened.add("store");
            return new ToldStore();
        };
        assertThatThrownBy(() -> builder().store(store).build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("call gateway(");
        assertThat(opened).isEmpty();
    }

    @Test
    void aBuilderBuildsOnce() {
        OrderlaneBuilder builder = builder().store(new MemoryStore()).gateway(new ToldGateway());
        builder.build().close();
        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("has built its Orderlane already");
    }

    @Test
    void twoStoresAreOneTooMany() {
        assertThatThrownBy(() -> builder()
                        .store(new MemoryStore())
                        .stores(new MemoryStore().stores())
                        .gateway(new ToldGateway())
                        .build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("was given two, by store(…) and stores(…)");
    }

    @Test
    void theAccountsAreThoseOfTheGateway() {
        try (Orderlane orderlane =
                builder().store(new MemoryStore()).gateway(new ToldGateway()).build()) {
            assertThat(orderlane.routes())
                    .extracting(route -> route.route().account())
                    .containsOnly("north", "south");
        }
    }

    @Test
    void anUpdateBeforeTheStartIsRefusedSinceNobodyWouldDeliverIt() {
        try (Orderlane orderlane =
                builder().store(new MemoryStore()).gateway(new ToldGateway()).build()) {
            assertThatThrownBy(() -> orderlane.submit(parcel("P-1")))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("not started")
                    .hasMessageContaining("nothing was accepted")
                    .hasMessageContaining("Call start()");
            assertThat(orderlane.reader().pending()).isZero();
        }
    }

    @Test
    void aProcessThatOnlyAcceptsSaysSo() {
        try (Orderlane orderlane = builder()
                .store(new MemoryStore())
                .gateway(new ToldGateway())
                .acceptBeforeStart()
                .build()) {
            assertThat(orderlane.submit(parcel("P-1"))).isInstanceOf(SubmissionResult.Accepted.class);
        }
    }

    @Test
    void theStoreIsLookedAfterAndAnOutageIsToldOnceWhenItBeginsAndOnceWhenItEnds() throws Exception {
        List<String> told = new CopyOnWriteArrayList<>();
        ToldStore store = new ToldStore();
        DeliveryListener listener = new DeliveryListener() {
            @Override
            public void storeFails(Outage outage) {
                told.add("fails: " + outage.reason());
            }

            @Override
            public void storeWorks(Outage over, Duration lasted) {
                told.add("works after " + over.failures());
            }
        };
        try (Orderlane orderlane = builder()
                .store(store)
                .gateway(new ToldGateway())
                .listener(listener)
                .build()) {
            orderlane.start();
            store.health().failed("the disk is full.");
            store.health().failed("the disk is full.");
            until(() -> !told.isEmpty());
            assertThat(orderlane.storeWatch().orElseThrow().trouble())
                    .hasValueSatisfying(words -> assertThat(words).contains("the disk is full."));
            int looks = store.looks.get();
            until(() -> store.looks.get() > looks + 1);
            store.health().prove(() -> {});
            until(() -> told.size() == 2);
        }
        assertThat(told).containsExactly("fails: the disk is full.", "works after 2");
    }

    @Test
    void anOutageIsToldBeforeWhatFailsThroughIt() throws Exception {
        List<String> told = new CopyOnWriteArrayList<>();
        MemoryStore memory = new MemoryStore();
        StoreHandle failing = new ToldStore() {
            @Override
            public StoreHealth health() {
                return memory.health();
            }

            @Override
            public int sweep(int limit) {
                return 0;
            }

            @Override
            public Stores stores() {
                Stores views = memory.stores();
                return new Stores(
                        views.intake(),
                        views.lanes(),
                        views.reader(),
                        new RouteBook() {
                            @Override
                            public List<RoutePause> paused() {
                                memory.health().failed("it is away.");
                                throw new StoreException("The database is away.");
                            }

                            @Override
                            public void pause(RouteKey route, String reason) {
                                views.routes().pause(route, reason);
                            }

                            @Override
                            public void resume(RouteKey route) {
                                views.routes().resume(route);
                            }
                        },
                        views.replays(),
                        views.replayJobs(),
                        views.nodes());
            }
        };
        try (Orderlane orderlane = builder()
                .store(failing)
                .gateway(new ToldGateway())
                .listener(new DeliveryListener() {
                    @Override
                    public void storeFails(Outage outage) {
                        told.add("outage");
                    }

                    @Override
                    public void unexpected(String where, Throwable failure) {
                        told.add("unexpected");
                    }
                })
                .build()) {
            orderlane.start();
            until(() -> told.contains("unexpected"));
        }
        assertThat(told.get(0)).isEqualTo("outage");
        assertThat(told.stream().filter("outage"::equals)).hasSize(1);
    }
}
