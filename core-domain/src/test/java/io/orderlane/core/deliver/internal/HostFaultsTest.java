package io.orderlane.core.deliver.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.Orderlane;
import io.orderlane.core.OrderlaneBuilder;
import io.orderlane.core.Parcel;
import io.orderlane.core.Parcel.Status;
import io.orderlane.core.Updates;
import io.orderlane.core.deliver.DeliveryListener;
import io.orderlane.core.deliver.DeliverySettings;
import io.orderlane.core.deliver.RouteStatus;
import io.orderlane.core.memory.MemoryStore;
import io.orderlane.core.notification.Attempt;
import io.orderlane.core.notification.Delivery;
import io.orderlane.core.notification.DeliveryOutcome;
import io.orderlane.core.notification.DeliveryReport;
import io.orderlane.core.notification.NextStep;
import io.orderlane.core.notification.Settled;
import io.orderlane.core.notification.Trace;
import io.orderlane.core.order.OrderKey;
import io.orderlane.core.order.OrderUpdate;
import io.orderlane.core.port.Claim;
import io.orderlane.core.port.LaneState;
import io.orderlane.core.port.NotificationGateway;
import io.orderlane.core.port.NotificationView;
import io.orderlane.core.port.Stores;
import io.orderlane.core.port.Ticker;
import io.orderlane.core.scenario.ScenarioRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever a host's listener or gateway does, no order is stuck, nothing is silent, and the core goes on. */
@Timeout(30)
class HostFaultsTest {

    private static final OrderKey P1 = new OrderKey("default", "parcel", "P-1");
    private static final DeliveryReport CONFIRMED = new DeliveryReport(new DeliveryOutcome.Confirmed(null), Trace.NONE);

    private final Instant start = Instant.now().minusSeconds(60);
    private final Stores stores = new MemoryStore(Clock.systemUTC()).stores();
    private final Unexpected heard = new Unexpected();
    private Orderlane orderlane = Orderlane.builder()
            .scenarios(ScenarioRegistry.of(Parcel.SCENARIO))
            .stores(stores)
            .gateway(new ScriptedGateway())
            .build();

    @AfterEach
    void stop() {
        orderlane.close();
    }

    /** Remembers what should not have happened. */
    private static class Unexpected implements DeliveryListener {

        private final List<String> where = new CopyOnWriteArrayList<>();
        private final List<Throwable> failures = new CopyOnWriteArrayList<>();

        @Override
        public void unexpected(String part, Throwable failure) {
            where.add(part);
            failures.add(failure);
        }
    }

    private OrderlaneBuilder with(NotificationGateway gateway) {
        orderlane.close();
        return Orderlane.builder()
                .scenarios(ScenarioRegistry.of(Parcel.SCENARIO))
                .stores(stores)
                .gateway(gateway)
                .listener(heard)
                .random(() -> 0.5);
    }

    private void started(OrderlaneBuilder builder) {
        orderlane = builder.build();
        orderlane.start();
    }

    private OrderUpdate parcel(String orderNo, Status status, int second) {
        return OrderUpdate.of(
                Updates.at(status, orderNo, start.plusSeconds(second)).with(Parcel.PAYMENT, Parcel.Payment.PREPAID));
    }

    private static void until(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }

    private NotificationView first() {
        return stores.reader().notifications(P1).get(0);
    }

    private boolean isDelivered() {
        return first().state() == Settled.DELIVERED;
    }

    private List<String> outcomes() {
        return first().attempts().stream().map(Attempt::outcome).toList();
    }

    /** Throws in every callback, errors as well as exceptions. */
    private static final class Thrower implements DeliveryListener {

        private final AtomicInteger thrown = new AtomicInteger();

        private void fail() {
            if (thrown.incrementAndGet() % 2 == 0) {
                throw new AssertionError("made up");
            }
            throw new IllegalStateException("made up");
        }

        @Override
        public void attempted(Delivery delivery, DeliveryReport report) {
            fail();
        }

        @Override
        public void settled(Delivery delivery, NextStep step) {
            fail();
        }

        @Override
        public void fenced(Claim claim) {
            fail();
        }

        @Override
        public void mismatch(Delivery delivery, String status) {
            fail();
        }

        @Override
        public void routeChanged(RouteStatus status) {
            fail();
        }

        @Override
        public void unexpected(String where, Throwable failure) {
            fail();
        }
    }

    @Test
    void aHostWhoseListenerThrowsInEachCallbackDeliversEverythingAndClosesInUnderASecond() throws Exception {
        ScriptedGateway gateway = new ScriptedGateway()
                .answers(
                        new DeliveryOutcome.Confirmed("RETURNED"),
                        new DeliveryOutcome.SwitchCommand("ORDER_NOT_FOUND"));
        Thrower thrower = new Thrower();
        started(with(gateway).listener(thrower));
        for (int i = 0; i < 100; i++) {
            orderlane.submit(parcel("P-" + i, Status.PACKED, 0));
            orderlane.submit(parcel("P-" + i, Status.DELIVERED, 1));
        }
        until(() -> stores.reader().pending() == 0);
        long before = System.nanoTime();
        orderlane.close();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(1));
        assertThat(stores.reader().order(P1).orElseThrow().state()).isEqualTo(LaneState.IDLE);
        assertThat(gateway.statuses("P-1")).endsWith("DELIVERED");
        assertThat(thrower.thrown.get()).isPositive();
    }

    @Test
    void whatAListenerThrowsIsReportedAsUnexpectedAndKeepsNothingFromBeingDelivered() throws Exception {
        Unexpected hearing = new Unexpected() {
            @Override
            public void attempted(Delivery delivery, DeliveryReport report) {
                throw new IllegalStateException("made up");
            }
        };
        started(with(new ScriptedGateway()).listener(hearing));
        orderlane.submit(parcel("P-1", Status.PACKED, 0));
        until(this::isDelivered);
        assertThat(hearing.failures)
                .singleElement()
                .satisfies(bug -> assertThat(bug).hasMessage("made up"));
        assertThat(hearing.where)
                .singleElement()
                .satisfies(part -> assertThat(part).contains("listener").contains("attempted"));
    }

    /** Answers with these stages, and confirms when there are no more. */
    private static NotificationGateway stages(List<CompletionStage<DeliveryReport>> stages) {
        AtomicInteger next = new AtomicInteger();
        return (delivery, mayStillSend) -> {
            int now = next.getAndIncrement();
            return now < stages.size() ? stages.get(now) : CompletableFuture.completedStage(CONFIRMED);
        };
    }

    @Test
    void aStageThatCompletesWithNullCountsAsUnknownAndIsTriedAgain() throws Exception {
        started(with(stages(List.of(CompletableFuture.completedStage(null)))));
        orderlane.submit(parcel("P-1", Status.PACKED, 0));
        until(this::isDelivered);
        assertThat(outcomes()).containsExactly("UNCONFIRMED", "CONFIRMED");
        assertThat(heard.where).containsExactly("sending parcel/P-1");
        assertThat(heard.failures.get(0)).hasMessageContaining("null instead of a report");
    }

    @Test
    void aGatewayThatAnswersWithoutAStageCountsAsUnknownAndIsTriedAgain() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        started(with((delivery, mayStillSend) ->
                calls.getAndIncrement() == 0 ? null : CompletableFuture.completedStage(CONFIRMED)));
        orderlane.submit(parcel("P-1", Status.PACKED, 0));
        until(this::isDelivered);
        assertThat(outcomes()).containsExactly("UNCONFIRMED", "CONFIRMED");
        assertThat(heard.failures)
                .singleElement()
                .satisfies(bug -> assertThat(bug).hasMessageContaining("null instead of a stage"));
    }

    @Test
    void aGatewayThatThrowsAnErrorHurtsNeitherTheCallerNorTheOrder() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        started(with((delivery, mayStillSend) -> {
            if (calls.getAndIncrement() == 0) {
                throw new NoClassDefFoundError("made up");
            }
            return CompletableFuture.completedStage(CONFIRMED);
        }));
        orderlane.submit(parcel("P-1", Status.PACKED, 0));
        until(this::isDelivered);
        assertThat(outcomes()).containsExactly("UNCONFIRMED", "CONFIRMED");
    }

    @Test
    void aSendThatIsNeverAnsweredEndsAsUnconfirmedAndIsReportedOnce() throws Exception {
        CompletableFuture<DeliveryReport> never = new CompletableFuture<>();
        started(with(stages(List.of(never))).delivery(DeliverySettings.DEFAULT.withLongestSend(Duration.ofMillis(50))));
        orderlane.submit(parcel("P-1", Status.PACKED, 0));
        until(this::isDelivered);
        Attempt unanswered = first().attempts().get(0);
        assertThat(unanswered.outcome()).isEqualTo("UNCONFIRMED");
        assertThat(unanswered.trace().took()).isGreaterThanOrEqualTo(Duration.ofMillis(50));
        assertThat(heard.where).containsExactly("sending parcel/P-1");
        assertThat(orderlane.routes())
                .allSatisfy(route -> assertThat(route.inFlight()).isZero());
    }

    @Test
    void aLateAnswerOfASendThatWasGivenUpChangesNothing() throws Exception {
        CompletableFuture<DeliveryReport> late = new CompletableFuture<>();
        started(with(stages(List.of(late))).delivery(DeliverySettings.DEFAULT.withLongestSend(Duration.ofMillis(50))));
        orderlane.submit(parcel("P-1", Status.PACKED, 0));
        until(this::isDelivered);
        late.complete(new DeliveryReport(new DeliveryOutcome.Refused("PARAM_ILLEGAL"), Trace.NONE));
        orderlane.submit(parcel("P-1", Status.DELIVERED, 1));
        until(() -> stores.reader().pending() == 0);
        assertThat(outcomes()).containsExactly("UNCONFIRMED", "CONFIRMED");
        assertThat(stores.reader().settled(Settled.PARKED, null, 1).notifications())
                .isEmpty();
        assertThat(heard.where).hasSize(1);
    }

    @Test
    void aGatewayThatWakesUpAfterItsSendWasGivenUpMayNoLongerSend() throws Exception {
        List<BooleanSupplier> permissions = new CopyOnWriteArrayList<>();
        NotificationGateway slow = (delivery, mayStillSend) -> {
            permissions.add(mayStillSend);
            return permissions.size() == 1 ? new CompletableFuture<>() : CompletableFuture.completedStage(CONFIRMED);
        };
        started(with(slow).delivery(DeliverySettings.DEFAULT.withLongestSend(Duration.ofMillis(50))));
        orderlane.submit(parcel("P-1", Status.PACKED, 0));
        until(this::isDelivered);
        assertThat(permissions.get(0).getAsBoolean()).isFalse();
    }

    @Test
    void aGatewayThatDoesNotAskIsNotAskedWhenTheLeaseHasTooLittleTimeLeft() throws Exception {
        ScriptedGateway gateway = new ScriptedGateway();
        started(with(gateway));
        orderlane.submit(parcel("P-1", Status.PACKED, 0));
        until(this::isDelivered);
        GatewayCalls calls = new GatewayCalls(gateway, Duration.ofSeconds(1), heard, Ticker.system());
        CompletionStage<DeliveryReport> late = calls.deliver(gateway.asked().get(0), () -> false);
        assertThat(late.toCompletableFuture().join().outcome())
                .isEqualTo(new DeliveryOutcome.NotSent("the lease of the order ran short"));
        assertThat(gateway.asked()).hasSize(1);
    }

    @Test
    void aListenerHearsThatSomethingIsSettledWhenTheStoreHasIt() throws Exception {
        List<Settled> seen = new CopyOnWriteArrayList<>();
        started(with(new ScriptedGateway()).listener(new DeliveryListener() {
            @Override
            public void settled(Delivery delivery, NextStep step) {
                seen.add(stores.reader()
                        .notifications(delivery.order().key())
                        .get(0)
                        .state());
            }
        }));
        for (int i = 0; i < 50; i++) {
            orderlane.submit(parcel("P-" + i, Status.PACKED, 0));
        }
        until(() -> seen.size() == 50);
        assertThat(seen).containsOnly(Settled.DELIVERED);
    }

    @Test
    void anAttemptThatWasNotAnsweredSaysHowLongItTook() throws Exception {
        CompletableFuture<DeliveryReport> cut = new CompletableFuture<>();
        started(with(stages(List.of(cut))));
        orderlane.submit(parcel("P-1", Status.PACKED, 0));
        TimeUnit.MILLISECONDS.sleep(5);
        cut.complete(new DeliveryReport(new DeliveryOutcome.Unconfirmed("the connection was cut"), Trace.NONE));
        until(this::isDelivered);
        assertThat(first().attempts().get(0).trace().took()).isGreaterThanOrEqualTo(Duration.ofMillis(5));
    }

    @Test
    void whatAGatewaySaysIsKeptInWordsThatEveryStoreCanKeep() throws Exception {
        Trace odd = new Trace(200, "F", "BAD\u0000CODE", null, null, "1\uD800", Duration.ZERO);
        DeliveryOutcome refused = new DeliveryOutcome.Refused("BAD\u0000CODE" + "E".repeat(1000));
        started(with(stages(List.of(CompletableFuture.completedStage(new DeliveryReport(refused, odd))))));
        orderlane.submit(parcel("P-1", Status.PACKED, 0));
        until(() -> first().state() == Settled.PARKED);
        Attempt attempt = first().attempts().get(0);
        assertThat(attempt.detail()).startsWith("BAD␣CODEE").hasSizeLessThan(600);
        assertThat(first().reason()).isEqualTo(attempt.detail());
        assertThat(attempt.trace().resultCode()).isEqualTo("BAD␣CODE");
        assertThat(attempt.trace().tracerId()).isEqualTo("1␣");
    }
}
