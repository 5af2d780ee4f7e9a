package io.orderlane.testkit.store;

import static io.orderlane.testkit.store.ParcelStatus.PACKED;
import static io.orderlane.testkit.store.ParcelStatus.SENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.notification.NextStep;
import io.orderlane.core.notification.NotificationId;
import io.orderlane.core.port.Claim;
import io.orderlane.core.port.ClaimedLane;
import io.orderlane.core.port.Intake;
import io.orderlane.core.port.LaneState;
import io.orderlane.core.port.Lanes;
import io.orderlane.core.port.Queued;
import io.orderlane.core.port.RoutePermits;
import io.orderlane.core.status.Candidate;
import io.orderlane.core.status.SubmissionResult;
import io.orderlane.core.status.UpdateDecider;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a store must do that leases lanes for the caller when it accepts updates: such a lane is like a claimed one. */
public interface HandoverContract extends StoreFixture {

    /** The parcel of these tests. */
    ParcelUpdate FRESH = ParcelUpdate.of("P-1");

    private Intake.Outcome handOver(ParcelUpdate... updates) {
        return handOver(List.of(new RoutePermits(ORDERS, 1), new RoutePermits(CARDS, 1)), updates);
    }

    private Intake.Outcome handOver(List<RoutePermits> permits, ParcelUpdate... updates) {
        return handOver(
                permits,
                Arrays.stream(updates)
                        .map(update -> update.candidate(clock().instant()))
                        .toList());
    }

    private Intake.Outcome handOver(List<RoutePermits> permits, List<Candidate> candidates) {
        return stores().intake().accept(candidates, UpdateDecider.byDefault(), permits, LEASE);
    }

    private ClaimedLane handOverOne(ParcelUpdate... updates) {
        List<ClaimedLane> leased = handOver(updates).leased();
        assertThat(leased).hasSize(1);
        return leased.get(0);
    }

    @Test
    default void aNewOrderIsHandedOverAsAClaimWouldBringIt() {
        ClaimedLane handed = handOverOne(FRESH);
        assertThat(order(FRESH).state()).isEqualTo(LaneState.LEASED);
        assertThat(claim(10)).isEmpty();
        assertThat(settle(handed, new NextStep.GiveBack())).isEmpty();
        ClaimedLane claimed = claimOne();
        assertThat(handed)
                .isEqualTo(new ClaimedLane(
                        handed.claim(), claimed.order(), claimed.attempts(), claimed.queue(), claimed.whole()));
        assertThat(claimed.claim().laneId()).isEqualTo(handed.claim().laneId());
        assertThat(claimed.claim().fence()).isGreaterThan(handed.claim().fence());
    }

    @Test
    default void whatWasHandedOverIsSettledAndTheNextOfItsOrderIsHandedOverAgain() {
        ClaimedLane first = handOverOne(FRESH);
        deliver(first);
        assertThat(order(FRESH).state()).isEqualTo(LaneState.IDLE);
        ClaimedLane second = handOverOne(FRESH.status(PACKED).second(1));
        assertThat(second.claim().fence()).isGreaterThan(first.claim().fence());
        assertThat(second.order().lastDelivered()).isPresent();
        assertThat(second.head().status()).isEqualTo("PACKED");
        deliver(second);
        assertThat(stores().reader().pending()).isZero();
    }

    @Test
    default void anOldLeaseIsLostWhenItsLaneIsHandedOverAgain() {
        ClaimedLane first = handOverOne(FRESH);
        deliver(first);
        handOverOne(FRESH.status(PACKED).second(1));
        assertThat(settle(first, new NextStep.GiveBack())).containsExactly(first.claim());
    }

    @Test
    default void whatComesIntoALaneThatIsLeasedWaitsForItsTurn() {
        ClaimedLane handed = handOverOne(FRESH);
        assertThat(handOver(FRESH.status(PACKED).second(1)).leased()).isEmpty();
        assertThat(claim(10)).isEmpty();
        deliver(handed);
        assertThat(claimOne().head().status()).isEqualTo("PACKED");
    }

    @Test
    default void whatComesBehindSomethingThatWaitsIsNotHandedOver() {
        accepted(FRESH);
        assertThat(handOver(FRESH.status(PACKED).second(1)).leased()).isEmpty();
        assertThat(claimOne().queue()).hasSize(2);
    }

    @Test
    default void severalOfAnOrderInOneGroupAreHandedOverTogether() {
        ClaimedLane handed = handOverOne(
                FRESH, FRESH.status(PACKED).second(1), FRESH.status(SENT).second(2));
        assertThat(handed.queue())
                .extracting(queued -> queued.notification().status())
                .containsExactly("PLACED", "PACKED", "SENT");
        assertThat(handed.queue()).extracting(Queued::attempts).containsOnly(0);
        assertThat(handed.whole()).isTrue();
        assertThat(handed.order().status()).isEqualTo("SENT");
        assertThat(handed.order()).isEqualTo(order(FRESH).order());
    }

    @Test
    default void aHandoverBringsNoMoreThanTheLookahead() {
        ClaimedLane handed = handOverOne(
                IntStream.range(0, Lanes.LOOKAHEAD + 1).mapToObj(FRESH::second).toArray(ParcelUpdate[]::new));
        assertThat(handed.queue()).hasSize(Lanes.LOOKAHEAD);
        assertThat(handed.whole()).isFalse();
    }

    @Test
    default void onlyWhatThereIsAPermitForIsHandedOverAndTheRestIsDue() {
        ParcelUpdate card = ParcelUpdate.of("P-2").in(Parcels.CARD);
        Intake.Outcome result = handOver(List.of(new RoutePermits(CARDS, 1)), FRESH, card);
        assertThat(result.leased())
                .singleElement()
                .satisfies(lane -> assertThat(lane.order().key()).isEqualTo(card.key()));
        assertThat(claimOne().order().key()).isEqualTo(FRESH.key());
    }

    @Test
    default void noMoreOrdersOfARouteAreHandedOverThanItHasPermitsAndTheFirstGoFirst() {
        Intake.Outcome result = handOver(
                List.of(new RoutePermits(ORDERS, 2)),
                FRESH,
                FRESH.status(PACKED).second(1),
                ParcelUpdate.of("P-2"),
                ParcelUpdate.of("P-3"));
        assertThat(result.leased())
                .extracting(lane -> lane.order().key().orderNo())
                .containsExactly("P-1", "P-2");
        assertThat(claimOne().order().key().orderNo()).isEqualTo("P-3");
    }

    @Test
    default void oneThatCannotBeKeptUsesUpNoPermitAndBringsNobodyASecond() {
        NotificationId taken = accepted(ParcelUpdate.of("P-0").in(Parcels.CARD)).id();
        Intake.Outcome result = handOver(
                List.of(new RoutePermits(ORDERS, 2)),
                List.of(
                        ParcelUpdate.of("P-1").candidate(clock().instant(), taken),
                        ParcelUpdate.of("P-2").candidate(clock().instant()),
                        ParcelUpdate.of("P-3").candidate(clock().instant()),
                        ParcelUpdate.of("P-4").candidate(clock().instant())));
        assertThat(result.leased())
                .extracting(lane -> lane.order().key().orderNo())
                .containsExactly("P-2", "P-3");
        assertThat(claimOne().order().key().orderNo()).isEqualTo("P-4");
    }

    @Test
    default void theDecisionsAreThoseOfAnyAcceptance() {
        Intake.Outcome result = handOver(FRESH, FRESH, FRESH.second(-1));
        assertThat(result.results())
                .satisfiesExactly(
                        one -> assertThat(one).isInstanceOf(SubmissionResult.Accepted.class),
                        one -> assertThat(one).isInstanceOf(SubmissionResult.Duplicate.class),
                        one -> assertThat(one).isInstanceOf(SubmissionResult.Stale.class));
        assertThat(result.leased()).hasSize(1);
    }

    @Test
    default void aHandoverThatNobodySettlesRunsOutLikeAClaim() {
        ClaimedLane handed = handOverOne(FRESH);
        clock().advance(LEASE.plusSeconds(1));
        assertThat(stores().lanes().reap()).isEqualTo(1);
        ClaimedLane claimed = claimOne();
        assertThat(claimed.head()).isEqualTo(handed.head());
        List<Claim> lost = settle(handed, confirmed(handed));
        assertThat(lost).containsExactly(handed.claim());
    }
}
