package io.orderlane.core.deliver.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.orderlane.core.Orderlane;
import io.orderlane.core.OrderlaneBuilder;
import io.orderlane.core.Parcel;
import io.orderlane.core.Parcel.Status;
import io.orderlane.core.Updates;
import io.orderlane.core.card.CardBasis;
import io.orderlane.core.deliver.DeliverySettings;
import io.orderlane.core.deliver.ScenarioHabits;
import io.orderlane.core.deliver.ScenarioHabits.HeadPolicy;
import io.orderlane.core.deliver.ScenarioHabits.Superseding;
import io.orderlane.core.deliver.WhyWaiting;
import io.orderlane.core.memory.MemoryStore;
import io.orderlane.core.notification.Command;
import io.orderlane.core.notification.Delivery;
import io.orderlane.core.notification.DeliveryOutcome;
import io.orderlane.core.notification.Settled;
import io.orderlane.core.order.OrderKey;
import io.orderlane.core.order.RouteKey;
import io.orderlane.core.port.LaneState;
import io.orderlane.core.port.NotificationView;
import io.orderlane.core.port.ReleaseResult;
import io.orderlane.core.port.Stores;
import io.orderlane.core.port.replay.ReplayResult;
import io.orderlane.core.scenario.BaseApi;
import io.orderlane.core.scenario.ScenarioRegistry;
import io.orderlane.core.scenario.UpdateDraft;
import io.orderlane.core.status.SubmissionResult;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class OrderlaneTest {

    private static final OrderKey P1 = new OrderKey("default", "parcel", "P-1");

    private final Instant start = Instant.now().minusSeconds(60);
    private final Stores stores = new MemoryStore(Clock.systemUTC()).stores();
    private final ScriptedGateway gateway = new ScriptedGateway();
    private Orderlane orderlane = with(DeliverySettings.DEFAULT).build();

    private OrderlaneBuilder with(DeliverySettings settings) {
        return Orderlane.builder()
                .acceptBeforeStart()
                .scenarios(ScenarioRegistry.of(Parcel.SCENARIO, Parcel.CARD))
                .stores(stores)
                .gateway(gateway)
                .delivery(settings)
                .random(() -> 0.5);
    }

    @AfterEach
    void stop() {
        orderlane.close();
    }

    private UpdateDraft<Status> parcel(Status status, int second) {
        return Updates.at(status, "P-1", start.plusSeconds(second)).with(Parcel.PAYMENT, Parcel.Payment.PREPAID);
    }

    private static void until(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
            java.util.concurrent.TimeUnit.MILLISECONDS.sleep(2);
        }
    }

    private List<Settled> states() {
        return stores.reader().notifications(P1).stream()
                .map(NotificationView::state)
                .toList();
    }

    @Test
    void statusesOfAnOrderArriveInOrderEachConfirmedBeforeTheNext() throws Exception {
        orderlane.start();
        orderlane.submit(parcel(Status.PACKED, 0));
        orderlane.submit(parcel(Status.ON_THE_WAY, 1));
        orderlane.submit(parcel(Status.DELIVERED, 2));
        until(() -> states().equals(List.of(Settled.DELIVERED, Settled.DELIVERED, Settled.DELIVERED)));
        assertThat(gateway.statuses("P-1")).containsExactly("PACKED", "ON_THE_WAY", "DELIVERED");
    }

    @Test
    void theFirstNotificationMakesTheCardAndTheNextChangesIt() throws Exception {
        orderlane.start();
        orderlane.submit(parcel(Status.PACKED, 0));
        until(() -> states().equals(List.of(Settled.DELIVERED)));
        orderlane.submit(parcel(Status.ON_THE_WAY, 1));
        until(() -> gateway.asked().size() == 2);
        assertThat(gateway.asked()).extracting(Delivery::command).containsExactly(Command.CREATE, Command.CHANGE);
    }

    @Test
    void aRetryKeepsRequestIdAndWireTime() throws Exception {
        gateway.answers(new DeliveryOutcome.Unconfirmed("time-out"));
        orderlane.start();
        orderlane.submit(parcel(Status.PACKED, 0));
        until(() -> states().equals(List.of(Settled.DELIVERED)));
        List<Delivery> asked = gateway.asked();
        assertThat(asked).hasSize(2);
        assertThat(asked.get(1).requestId()).isEqualTo(asked.get(0).requestId());
        assertThat(asked.get(1).notification().wireTime())
                .isEqualTo(asked.get(0).notification().wireTime());
        assertThat(stores.reader().notifications(P1).get(0).attempts())
                .extracting(attempt -> attempt.outcome())
                .containsExactly("UNCONFIRMED", "CONFIRMED");
    }

    @Test
    void theCommandIsSwitchedOnceAtOnceWithAnotherRequestIdAndTheSameWireTime() throws Exception {
        gateway.answers(new DeliveryOutcome.SwitchCommand("UN_SUPPORT_BUSINESS"));
        orderlane.start();
        orderlane.submit(parcel(Status.PACKED, 0));
        until(() -> states().equals(List.of(Settled.DELIVERED)));
        List<Delivery> asked = gateway.asked();
        assertThat(asked).extracting(Delivery::command).containsExactly(Command.CREATE, Command.CHANGE);
        assertThat(asked.get(1).requestId()).isNotEqualTo(asked.get(0).requestId());
        assertThat(asked.get(1).notification().wireTime())
                .isEqualTo(asked.get(0).notification().wireTime());
    }

    @Test
    void theSwitchedCommandWaitsForANewLeaseWhenTheProcessStoodStillMeanwhile() throws Exception {
        orderlane.close();
        var stoodStill = new java.util.concurrent.atomic.AtomicLong();
        gateway.answers(new DeliveryOutcome.SwitchCommand("UN_SUPPORT_BUSINESS"));
        orderlane = with(DeliverySettings.DEFAULT)
                .ticker(() -> System.nanoTime() + stoodStill.get())
                .gateway((delivery, mayStillSend) -> {
                    stoodStill.addAndGet(java.time.Duration.ofHours(1).toNanos());
                    return gateway.deliver(delivery, mayStillSend);
                })
                .build();
        orderlane.start();
        orderlane.submit(parcel(Status.PACKED, 0));
        until(() -> states().equals(List.of(Settled.DELIVERED)));
        assertThat(stores.reader().notifications(P1).get(0).attempts())
                .extracting(attempt -> attempt.command(), attempt -> attempt.outcome())
                .containsExactly(
                        tuple(Command.CREATE, "SWITCH_COMMAND"),
                        tuple(Command.CHANGE, "NOT_SENT"),
                        tuple(Command.CHANGE, "CONFIRMED"));
        assertThat(gateway.asked()).hasSize(2);
    }

    @Test
    void aSecondSwitchIsARefusal() throws Exception {
        gateway.answers(
                new DeliveryOutcome.SwitchCommand("UN_SUPPORT_BUSINESS"),
                new DeliveryOutcome.SwitchCommand("ORDER_NOT_FOUND"));
        orderlane.start();
        orderlane.submit(parcel(Status.PACKED, 0));
        until(() -> states().equals(List.of(Settled.PARKED)));
        assertThat(gateway.asked()).hasSize(2);
        assertThat(stores.reader().settled(Settled.PARKED, null, 9).notifications())
                .singleElement()
                .satisfies(v -> assertThat(v.reason()).isEqualTo("ORDER_NOT_FOUND"));
    }

    @Test
    void aRefusedStatusIsParkedAndTheNextTakesOver() throws Exception {
        gateway.answers(new DeliveryOutcome.Refused("PARAM_ILLEGAL"));
        orderlane.submit(parcel(Status.PACKED, 0));
        orderlane.submit(parcel(Status.ON_THE_WAY, 1));
        orderlane.start();
        until(() -> states().equals(List.of(Settled.PARKED, Settled.DELIVERED)));
    }

    @Test
    void anOrderOfTheHoldPolicyWaitsForAPersonWhenAStatusIsRefused() throws Exception {
        var hold = new ScenarioHabits(HeadPolicy.HOLD, Superseding.REPEATS, Duration.ofMinutes(1), true);
        orderlane = with(DeliverySettings.DEFAULT.with(java.util.Map.of("parcel", hold)))
                .build();
        gateway.answers(new DeliveryOutcome.Refused("PARAM_ILLEGAL"));
        orderlane.submit(parcel(Status.PACKED, 0));
        orderlane.submit(parcel(Status.ON_THE_WAY, 1));
        orderlane.start();
        until(() -> states().equals(List.of(Settled.PARKED, Settled.PENDING)));
        orderlane.submit(Updates.at(Status.PACKED, "P-2", start).with(Parcel.PAYMENT, Parcel.Payment.PREPAID));
        until(() -> gateway.statuses("P-2").size() == 1);
        assertThat(gateway.statuses("P-1")).containsExactly("PACKED");
    }

    @Test
    void aParkedOrderIsLetGoOnAndLeavesTheRefusedOneBehind() throws Exception {
        holdWhatIsRefused();
        assertThat(orderlane.release(P1, false)).isInstanceOf(ReleaseResult.Released.class);
        until(() -> states().equals(List.of(Settled.PARKED, Settled.DELIVERED)));
        assertThat(gateway.statuses("P-1")).containsExactly("PACKED", "ON_THE_WAY");
        assertThat(orderlane.release(P1, false)).isEqualTo(new ReleaseResult.NotHeld(LaneState.IDLE));
    }

    @Test
    void aParkedOrderSendsTheRefusedOneAgainAsItIsAndThenTheNext() throws Exception {
        holdWhatIsRefused();
        orderlane.release(P1, true);
        until(() -> states().equals(List.of(Settled.DELIVERED, Settled.DELIVERED)));
        List<Delivery> asked = gateway.asked();
        assertThat(gateway.statuses("P-1")).containsExactly("PACKED", "PACKED", "ON_THE_WAY");
        assertThat(asked.get(1).requestId()).isEqualTo(asked.get(0).requestId());
        assertThat(asked.get(1).notification().wireTime())
                .isEqualTo(asked.get(0).notification().wireTime());
    }

    private void holdWhatIsRefused() throws InterruptedException {
        var hold = new ScenarioHabits(HeadPolicy.HOLD, Superseding.REPEATS, Duration.ofMinutes(1), true);
        orderlane = with(DeliverySettings.DEFAULT.with(java.util.Map.of("parcel", hold)))
                .build();
        gateway.answers(new DeliveryOutcome.Refused("PARAM_ILLEGAL"));
        orderlane.submit(parcel(Status.PACKED, 0));
        orderlane.submit(parcel(Status.ON_THE_WAY, 1));
        orderlane.start();
        until(() -> states().equals(List.of(Settled.PARKED, Settled.PENDING)));
    }

    @Test
    void whatIsTooLateExpiresUnsent() throws Exception {
        orderlane.submit(parcel(Status.PACKED, 0).deliverBy(Instant.now().minusSeconds(1)));
        orderlane.start();
        until(() -> states().equals(List.of(Settled.EXPIRED)));
        assertThat(gateway.asked()).isEmpty();
    }

    @Test
    void theSameUpdateTwiceIsADuplicateThatNamesTheFirst() {
        var first = (SubmissionResult.Accepted) orderlane.submit(parcel(Status.PACKED, 0));
        assertThat(orderlane.submit(parcel(Status.PACKED, 0))).isEqualTo(new SubmissionResult.Duplicate(first.id()));
    }

    @Test
    void aBadUpdateNeverStopsTheOthersOfItsGroup() {
        List<SubmissionResult> results = orderlane.submitAll(List.of(
                io.orderlane.core.order.OrderUpdate.of(parcel(Status.PACKED, 0)),
                new io.orderlane.core.order.OrderUpdate(io.orderlane.core.field.Tree.Obj.EMPTY),
                io.orderlane.core.order.OrderUpdate.of(parcel(Status.ON_THE_WAY, 1))));
        assertThat(results.get(0)).isInstanceOf(SubmissionResult.Accepted.class);
        assertThat(results.get(1)).isInstanceOf(SubmissionResult.Rejected.class);
        assertThat(results.get(2)).isInstanceOf(SubmissionResult.Accepted.class);
    }

    @Test
    void aCardIsWhatWasConfirmedOrWhatWillCome() throws Exception {
        orderlane.submit(parcel(Status.PACKED, 0));
        assertThat(orderlane.card(P1, Instant.now(), CardBasis.CONFIRMED)).isEmpty();
        assertThat(orderlane
                        .card(P1, Instant.now(), CardBasis.ACCEPTED)
                        .orElseThrow()
                        .status())
                .isEqualTo("PACKED");
        orderlane.start();
        until(() -> states().equals(List.of(Settled.DELIVERED)));
        assertThat(orderlane
                        .card(P1, Instant.now(), CardBasis.CONFIRMED)
                        .orElseThrow()
                        .isShown())
                .isTrue();
    }

    @Test
    void aGatewayThatFailsCountsAsUnknownAndIsTriedAgain() throws Exception {
        orderlane.close();
        var calls = new java.util.concurrent.atomic.AtomicInteger();
        orderlane = with(DeliverySettings.DEFAULT)
                .gateway((delivery, mayStillSend) -> {
                    if (calls.incrementAndGet() == 1) {
                        throw new IllegalStateException("a bug");
                    }
                    return gateway.deliver(delivery, mayStillSend);
                })
                .build();
        orderlane.start();
        orderlane.submit(parcel(Status.PACKED, 0));
        until(() -> states().equals(List.of(Settled.DELIVERED)));
        assertThat(calls.get()).isEqualTo(2);
    }

    @Test
    void aStopWaitsForWhatIsInFlightAndLosesNothing() throws Exception {
        orderlane.start();
        for (int i = 0; i < 50; i++) {
            orderlane.submit(Updates.at(Status.PACKED, "P-" + i, start).with(Parcel.PAYMENT, Parcel.Payment.PREPAID));
        }
        orderlane.close();
        long delivered = java.util.stream.IntStream.range(0, 50)
                .filter(i -> stores.reader()
                        .notifications(new OrderKey("default", "parcel", "P-" + i))
                        .get(0)
                        .state()
                        .equals(Settled.DELIVERED))
                .count();
        assertThat(gateway.asked()).hasSize((int) delivered);
    }

    @Test
    void aPausedRouteKeepsItsOrdersAndSaysWhyTheyWait() throws Exception {
        RouteKey route = new RouteKey("default", BaseApi.ORDER_SERVICE);
        orderlane.pause(route, "maintenance");
        orderlane.routes();
        orderlane.start();
        orderlane.submit(parcel(Status.PACKED, 0));
        assertThat(orderlane.why(P1).orElseThrow().reason()).isEqualTo(WhyWaiting.Reason.ROUTE_PAUSED);
        assertThat(gateway.asked()).isEmpty();
        orderlane.resume(route);
        until(() -> states().equals(List.of(Settled.DELIVERED)));
        assertThat(orderlane.why(P1).orElseThrow().reason()).isEqualTo(WhyWaiting.Reason.NOTHING_WAITS);
    }

    private void habits(Superseding superseding, Duration late, boolean sendsNeverShown) {
        var habits = new ScenarioHabits(HeadPolicy.NEXT, superseding, late, sendsNeverShown);
        orderlane = with(DeliverySettings.DEFAULT.with(java.util.Map.of("parcel", habits)))
                .build();
    }

    @Test
    void ofARepeatedStatusOnlyTheNewestIsSentUnlessTheScenarioSaysOtherwise() throws Exception {
        orderlane.submit(parcel(Status.PACKED, 0));
        var newest = (SubmissionResult.Accepted) orderlane.submit(parcel(Status.PACKED, 1));
        orderlane.submit(parcel(Status.ON_THE_WAY, 2));
        orderlane.start();
        until(() -> states().equals(List.of(Settled.SUPERSEDED, Settled.DELIVERED, Settled.DELIVERED)));
        assertThat(gateway.statuses("P-1")).containsExactly("PACKED", "ON_THE_WAY");
        assertThat(stores.reader().notifications(P1).get(0).reason()).isEqualTo("by " + newest.id());
    }

    @Test
    void whatIsLateGivesWayToTheNewestAndSaysByWhichItWasSuperseded() throws Exception {
        habits(Superseding.WHEN_LATE, Duration.ZERO, true);
        orderlane.submit(parcel(Status.PACKED, 0));
        orderlane.submit(parcel(Status.PACKED, 1));
        var newest = (SubmissionResult.Accepted) orderlane.submit(parcel(Status.ON_THE_WAY, 2));
        orderlane.start();
        until(() -> states().equals(List.of(Settled.SUPERSEDED, Settled.SUPERSEDED, Settled.DELIVERED)));
        assertThat(gateway.statuses("P-1")).containsExactly("ON_THE_WAY");
        assertThat(stores.reader().notifications(P1).get(0).reason()).isEqualTo("by " + newest.id());
    }

    @Test
    void whenTheNewestIsRefusedTheOlderIsStillSent() throws Exception {
        habits(Superseding.WHEN_LATE, Duration.ZERO, true);
        gateway.answers(new DeliveryOutcome.Refused("PARAM_ILLEGAL"));
        orderlane.submit(parcel(Status.PACKED, 0));
        orderlane.submit(parcel(Status.ON_THE_WAY, 1));
        orderlane.start();
        until(() -> states().equals(List.of(Settled.DELIVERED, Settled.PARKED)));
        assertThat(gateway.statuses("P-1")).containsExactly("ON_THE_WAY", "PACKED");
    }

    @Test
    void anOrderThatEndedBeforeAnythingWasShownIsNotSentWhereTheScenarioSaysSo() throws Exception {
        habits(Superseding.REPEATS, Duration.ofMinutes(1), false);
        orderlane.submit(parcel(Status.PACKED, 0));
        orderlane.submit(parcel(Status.DELIVERED, 1));
        orderlane.start();
        until(() -> states().equals(List.of(Settled.NEVER_SHOWN, Settled.NEVER_SHOWN)));
        assertThat(gateway.asked()).isEmpty();
    }

    @Test
    void anOrderWhoseQueueIsOnlyPartlySeenIsNeverTakenForNeverShown() throws Exception {
        orderlane.submit(parcel(Status.PACKED, 0));
        orderlane.submit(parcel(Status.DELIVERED, 1));
        var habits = new ScenarioHabits(HeadPolicy.NEXT, Superseding.REPEATS, Duration.ofMinutes(1), false);
        orderlane = with(DeliverySettings.DEFAULT.with(java.util.Map.of("parcel", habits)))
                .stores(stores.with(new FirstOnly(stores.lanes())))
                .build();
        orderlane.start();
        until(() -> states().equals(List.of(Settled.DELIVERED, Settled.DELIVERED)));
        assertThat(gateway.statuses("P-1")).containsExactly("PACKED", "DELIVERED");
    }

    @Test
    void aReplayIsANewNotificationThatDoesNotBringThePastBack() throws Exception {
        orderlane.start();
        var first = (SubmissionResult.Accepted) orderlane.submit(parcel(Status.PACKED, 0));
        until(() -> states().equals(List.of(Settled.DELIVERED)));
        assertThat(orderlane.replay(first.id(), false)).isInstanceOf(ReplayResult.Queued.class);
        until(() -> gateway.asked().size() == 2);
        List<Delivery> asked = gateway.asked();
        assertThat(asked.get(1).requestId()).isNotEqualTo(asked.get(0).requestId());
        assertThat(asked.get(1).notification().wireTime())
                .isGreaterThan(asked.get(0).notification().wireTime());
        orderlane.submit(parcel(Status.ON_THE_WAY, 1));
        until(() -> gateway.asked().size() == 3);
        assertThat(orderlane.replay(first.id(), false)).isInstanceOf(ReplayResult.NewerKnown.class);
    }

    @Test
    void aStatusThatAlipayHkHoldsAgainstOursIsReported() throws Exception {
        var held = new java.util.concurrent.atomic.AtomicReference<String>();
        orderlane = with(DeliverySettings.DEFAULT)
                .listener(new io.orderlane.core.deliver.DeliveryListener() {
                    @Override
                    public void mismatch(Delivery delivery, String status) {
                        held.set(status);
                    }
                })
                .build();
        gateway.answers(new DeliveryOutcome.Confirmed("RETURNED"));
        orderlane.start();
        orderlane.submit(parcel(Status.PACKED, 0));
        until(() -> states().equals(List.of(Settled.DELIVERED)));
        assertThat(held.get()).isEqualTo("RETURNED");
    }

    @Test
    void whatIsMissingToBuildOneIsNamed() {
        assertThatThrownBy(() -> Orderlane.builder().build()).hasMessageContaining("call scenarios(");
        assertThatThrownBy(() ->
                        Orderlane.builder().scenarios(ScenarioRegistry.of()).build())
                .hasMessageContaining("call store(");
    }
}
