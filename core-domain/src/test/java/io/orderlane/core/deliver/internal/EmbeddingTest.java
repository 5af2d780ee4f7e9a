package io.orderlane.core.deliver.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderlane.core.Orderlane;
import io.orderlane.core.OrderlaneBuilder;
import io.orderlane.core.Parcel;
import io.orderlane.core.Parcel.Status;
import io.orderlane.core.Updates;
import io.orderlane.core.deliver.DeliveryListener;
import io.orderlane.core.memory.MemoryStore;
import io.orderlane.core.notification.Delivery;
import io.orderlane.core.notification.DeliveryOutcome;
import io.orderlane.core.notification.DeliveryReport;
import io.orderlane.core.notification.Trace;
import io.orderlane.core.order.Order;
import io.orderlane.core.order.OrderKey;
import io.orderlane.core.order.OrderUpdate;
import io.orderlane.core.order.RouteKey;
import io.orderlane.core.port.ClaimedLane;
import io.orderlane.core.port.Intake;
import io.orderlane.core.port.NotificationGateway;
import io.orderlane.core.port.RouteBook;
import io.orderlane.core.port.RoutePause;
import io.orderlane.core.port.RoutePermits;
import io.orderlane.core.port.StoreException;
import io.orderlane.core.port.Stores;
import io.orderlane.core.scenario.BaseApi;
import io.orderlane.core.scenario.ScenarioRegistry;
import io.orderlane.core.status.Candidate;
import io.orderlane.core.status.SubmissionResult;
import io.orderlane.core.status.UpdateDecider;
import io.orderlane.core.store.StoreHandle;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a host that embeds the core is told: early, in words, and only what is certain. */
@Timeout(30)
class EmbeddingTest {

    private static final RouteKey ROUTE = new RouteKey(OrderKey.DEFAULT_ACCOUNT, BaseApi.ORDER_SERVICE);

    private final Instant start = Instant.now().minusSeconds(60);
    private final Stores stores = new MemoryStore(Clock.systemUTC()).stores();
    private final ScriptedGateway gateway = new ScriptedGateway();
    private Orderlane orderlane = on(stores).build();

    private OrderlaneBuilder on(Stores used) {
        return Orderlane.builder()
                .acceptBeforeStart()
                .scenarios(ScenarioRegistry.of(Parcel.SCENARIO, Parcel.CARD))
                .stores(used)
                .gateway(gateway);
    }

    @AfterEach
    void stop() {
        orderlane.close();
    }

    private OrderUpdate parcel(String orderNo) {
        return OrderUpdate.of(Updates.at(Status.PACKED, orderNo, start).with(Parcel.PAYMENT, Parcel.Payment.PREPAID));
    }

    private static void until(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }

    private boolean isPaused() {
        return orderlane.routes().stream().anyMatch(status -> status.route().equals(ROUTE) && status.paused());
    }

    private Stores with(Intake intake) {
        return new Stores(
                intake,
                stores.lanes(),
                stores.reader(),
                stores.routes(),
                stores.replays(),
                stores.replayJobs(),
                stores.nodes());
    }

    private Stores with(RouteBook book) {
        return new Stores(
                stores.intake(),
                stores.lanes(),
                stores.reader(),
                book,
                stores.replays(),
                stores.replayJobs(),
                stores.nodes());
    }

    /** A book that does not answer so many times. */
    private final class Silent implements RouteBook {

        private int left;

        Silent(int times) {
            this.left = times;
        }

        @Override
        public synchronized List<RoutePause> paused() {
            if (left > 0) {
                left--;
                throw new StoreException("The database is away.");
            }
            return stores.routes().paused();
        }

        @Override
        public void pause(RouteKey route, String reason) {
            stores.routes().pause(route, reason);
        }

        @Override
        public void resume(RouteKey route) {
            stores.routes().resume(route);
        }
    }

    @Test
    void routesAreToldFromMemoryWhileTheStoreIsAway() {
        orderlane = on(with(new Silent(Integer.MAX_VALUE))).build();
        assertThat(orderlane.routes()).hasSize(2);
        orderlane.pause(ROUTE, "maintenance");
        assertThat(isPaused()).isTrue();
        orderlane.resume(ROUTE);
        assertThat(isPaused()).isFalse();
    }

    @Test
    void aPauseSetByAnotherProcessShowsWithoutAskingTheStoreForIt() throws Exception {
        orderlane.start();
        stores.routes().pause(ROUTE, "maintenance");
        until(this::isPaused);
        stores.routes().resume(ROUTE);
        until(() -> !isPaused());
    }

    @Test
    void aPausedRouteIsNotSentOnAfterAStartThatCouldNotAskForPauses() throws Exception {
        stores.routes().pause(ROUTE, "maintenance");
        orderlane = on(with(new Silent(2))).build();
        orderlane.start();
        orderlane.submit(parcel("P-1"));
        orderlane.submit(Parcel.CARD
                .update(Status.PACKED, "P-2", start)
                .to("2160220000000001")
                .zhHk(Parcel.SHOP, "花店")
                .with(Parcel.PAYMENT, Parcel.Payment.PREPAID));
        until(() -> gateway.asked().size() == 1);
        assertThat(gateway.statuses("P-2")).containsExactly("PACKED");
    }

    @Test
    void noThreadBeginsBeforeTheFirstSubmitOrTheStart() throws Exception {
        ThreadGroup group = new ThreadGroup("a host");
        CompletableFuture<List<Integer>> counted = new CompletableFuture<>();
        new Thread(group, () -> {
                    try (Orderlane built = on(stores).build()) {
                        int before = group.activeCount();
                        built.submit(parcel("P-1"));
                        counted.complete(List.of(before, group.activeCount()));
                    }
                })
                .start();
        assertThat(counted.get(10, TimeUnit.SECONDS)).containsExactly(1, 2);
    }

    @Test
    void aSecondStartAndOneAfterTheEndSaySoInWords() {
        orderlane.start();
        assertThatThrownBy(orderlane::start)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("started already");
        orderlane.close();
        orderlane.close();
        assertThatThrownBy(orderlane::start)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed")
                .hasMessageContaining("build another one");
        assertThatThrownBy(() -> orderlane.submit(parcel("P-1")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed")
                .hasMessageContaining("nothing was accepted");
    }

    @Test
    void accountsWithoutANameAreRefusedWhenItIsBuiltWithEverythingElseThatIsAmiss() {
        assertThatThrownBy(() -> on(stores).accounts(Set.of()).build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("accounts(…) was given no name");
        assertThatThrownBy(() -> Orderlane.builder().accounts(Set.of(" ")).build())
                .hasMessageContaining("call scenarios(")
                .hasMessageContaining("call store(")
                .hasMessageContaining("call gateway(")
                .hasMessageContaining("accounts(…) was given a blank name");
    }

    static Stream<Arguments> nulls() {
        return Stream.of(
                refused("scenarios(…)", () -> Orderlane.builder().scenarios(null)),
                refused("stores(…)", () -> Orderlane.builder().stores(null)),
                refused("gateway(…)", () -> Orderlane.builder().gateway((NotificationGateway) null)),
                refused("store(…)", () -> Orderlane.builder().store((StoreHandle) null)),
                refused("accounts(…)", () -> Orderlane.builder().accounts(null)),
                refused("clock(…)", () -> Orderlane.builder().clock(null)),
                refused("ticker(…)", () -> Orderlane.builder().ticker(null)),
                refused("ids(…)", () -> Orderlane.builder().ids(null)),
                refused("random(…)", () -> Orderlane.builder().random(null)),
                refused("checks(…)", () -> Orderlane.builder().checks(null)),
                refused("submission(…)", () -> Orderlane.builder().submission(null)),
                refused("delivery(…)", () -> Orderlane.builder().delivery(null)),
                refused("listener(…)", () -> Orderlane.builder().listener(null)),
                refused(
                        "update(status, orderNo, occurredAt): status",
                        () -> Parcel.SCENARIO.update(null, "P", Instant.EPOCH)),
                refused("orderNo is null", () -> Parcel.SCENARIO.update(Status.PACKED, null, Instant.EPOCH)),
                refused("occurredAt is null", () -> Parcel.SCENARIO.update(Status.PACKED, "P", null)),
                refused("to(userId)", () -> draft().to(null)),
                refused("toOpenId(openId)", () -> draft().toOpenId(null)),
                refused("the value of fee", () -> draft().with(Parcel.FEE, null)),
                refused("the value of shop", () -> draft().zhHk(Parcel.SHOP, null)),
                refused("account(account)", () -> draft().account(null)),
                refused("createdAt(instant)", () -> draft().createdAt(null)),
                refused("deliverBy(instant)", () -> draft().deliverBy(null)));
    }

    private static Arguments refused(String named, ThrowingCallable call) {
        return Arguments.of(named, call);
    }

    private static io.orderlane.core.scenario.UpdateDraft<Status> draft() {
        return Parcel.SCENARIO.update(Status.PACKED, "P-1", Instant.EPOCH);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nulls")
    void anArgumentThatIsNullIsNamed(String named, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(NullPointerException.class).hasMessageContaining(named);
    }

    @Test
    void aNullUpdateIsNamedBeforeAnythingIsAccepted() {
        List<OrderUpdate> withNull = new CopyOnWriteArrayList<>(java.util.Arrays.asList(parcel("P-1"), null));
        assertThatThrownBy(() -> orderlane.submitAll(withNull)).hasMessageContaining("one of the updates is null");
        assertThatThrownBy(() -> orderlane.submit((OrderUpdate) null)).hasMessageContaining("the update is null");
        assertThat(stores.reader().pending()).isZero();
    }

    /** An intake with something before or after what it does. */
    private record Altered(Intake intake, Consumer<Outcome> after, java.util.function.UnaryOperator<Outcome> alter)
            implements Intake {

        @Override
        public Outcome accept(
                List<Candidate> candidates, UpdateDecider decide, List<RoutePermits> permits, Duration lease) {
            Outcome accepted = intake.accept(candidates, decide, permits, lease);
            after.accept(accepted);
            return alter.apply(accepted);
        }
    }

    @Test
    void aStoreThatFailsAfterItsCommitIsNotSaidToHaveAcceptedNothing() {
        for (RuntimeException failure :
                List.of(new StoreException("The connection broke."), new IllegalStateException("made up"))) {
            Orderlane failing = on(with(new Altered(
                            stores.intake(),
                            accepted -> {
                                throw failure;
                            },
                            accepted -> accepted)))
                    .build();
            String orderNo = "P-" + failure.getClass().getSimpleName();
            assertThatThrownBy(() -> failing.submit(parcel(orderNo)))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining(
                            "may or may not have been accepted; submit them again: a repeat is a duplicate")
                    .hasMessageNotContaining("othing was accepted");
            failing.close();
            assertThat(orderlane.submit(parcel(orderNo))).isInstanceOf(SubmissionResult.Duplicate.class);
        }
    }

    @Test
    void whatFailsAfterTheCommitFailsNeitherTheAnswerNorTheNext() {
        List<String> unexpected = new CopyOnWriteArrayList<>();
        orderlane = on(with(new Altered(stores.intake(), accepted -> {}, EmbeddingTest::ofAnUnknownAccount)))
                .listener(new DeliveryListener() {
                    @Override
                    public void unexpected(String where, Throwable failure) {
                        unexpected.add(where);
                    }
                })
                .build();
        orderlane.start();
        assertThat(orderlane.submit(parcel("P-1"))).isInstanceOf(SubmissionResult.Accepted.class);
        assertThat(orderlane.submit(parcel("P-2"))).isInstanceOf(SubmissionResult.Accepted.class);
        assertThat(unexpected).contains("sending what was just accepted");
    }

    private static Intake.Outcome ofAnUnknownAccount(Intake.Outcome accepted) {
        return new Intake.Outcome(
                accepted.results(),
                accepted.leased().stream()
                        .map(EmbeddingTest::ofAnUnknownAccount)
                        .toList());
    }

    private static ClaimedLane ofAnUnknownAccount(ClaimedLane lane) {
        Order order = lane.order();
        Order other = new Order(
                new OrderKey("unknown", order.key().scenario(), order.key().orderNo()),
                order.api(),
                order.recipient(),
                order.createdAt(),
                order.status(),
                order.lastOccurredAt(),
                order.lastWireTime(),
                order.delivered());
        return new ClaimedLane(lane.claim(), other, lane.attempts(), lane.queue(), lane.whole());
    }

    @Test
    void aCallbackThatSubmitsOnTheCoresOwnThreadIsToldInsteadOfWaitingForItself() throws Exception {
        List<Throwable> unexpected = new CopyOnWriteArrayList<>();
        CompletableFuture<Orderlane> built = new CompletableFuture<>();
        orderlane = on(stores)
                .gateway((delivery, mayStillSend) -> CompletableFuture.completedStage(
                        new DeliveryReport(new DeliveryOutcome.Confirmed(null), Trace.NONE)))
                .listener(new DeliveryListener() {
                    @Override
                    public void attempted(Delivery delivery, DeliveryReport report) {
                        if (delivery.order().key().orderNo().equals("P-1")) {
                            built.join().submit(parcel("P-2"));
                        }
                    }

                    @Override
                    public void unexpected(String where, Throwable failure) {
                        unexpected.add(failure);
                    }
                })
                .build();
        built.complete(orderlane);
        orderlane.start();
        orderlane.submit(parcel("P-1"));
        until(() -> stores.reader().pending() == 0);
        assertThat(unexpected).allSatisfy(told -> assertThat(told).hasMessageContaining("would wait for itself"));
    }

    @Test
    void aListenerMayCloseWhatItListensTo() throws Exception {
        CompletableFuture<Orderlane> built = new CompletableFuture<>();
        CompletableFuture<Duration> took = new CompletableFuture<>();
        orderlane = on(stores)
                .listener(new DeliveryListener() {
                    @Override
                    public void settled(Delivery delivery, io.orderlane.core.notification.NextStep step) {
                        long before = System.nanoTime();
                        built.join().close();
                        took.complete(Duration.ofNanos(System.nanoTime() - before));
                    }
                })
                .build();
        built.complete(orderlane);
        orderlane.start();
        orderlane.submit(parcel("P-1"));
        assertThat(took.get(10, TimeUnit.SECONDS)).isLessThan(Duration.ofSeconds(5));
    }
}
