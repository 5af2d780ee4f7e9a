package io.orderlane.testkit.store;

import static io.orderlane.testkit.store.ParcelStatus.PACKED;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.port.ClaimedLane;
import io.orderlane.core.port.LaneState;
import io.orderlane.core.port.RoutePermits;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which lanes a claim leases. */
public interface ClaimContract extends StoreFixture {

    @Test
    default void aClaimBringsTheOrderAndItsOldestNotification() {
        var placed = accepted(ParcelUpdate.of("P-1"));
        var packed = accepted(ParcelUpdate.of("P-1").status(PACKED).second(5));
        ClaimedLane lane = claimOne();
        assertThat(lane.head()).isEqualTo(notification(placed.id()).notification());
        assertThat(lane.order()).isEqualTo(packed.order());
        assertThat(lane.attempts()).isZero();
        assertThat(order(ParcelUpdate.of("P-1")).state()).isEqualTo(LaneState.LEASED);
    }

    @Test
    default void aLaneIsHeldOnceHoweverMuchWaitsInIt() {
        offer(ParcelUpdate.of("P-1"), ParcelUpdate.of("P-1").status(PACKED).second(5));
        assertThat(claim(10)).hasSize(1);
        assertThat(claim(10)).isEmpty();
    }

    @Test
    default void whatComesWhileALaneIsHeldDoesNotFreeIt() {
        accepted(ParcelUpdate.of("P-1"));
        claimOne();
        accepted(ParcelUpdate.of("P-1").status(PACKED).second(5));
        assertThat(claim(10)).isEmpty();
        assertThat(order(ParcelUpdate.of("P-1")).pending()).isEqualTo(2);
    }

    @Test
    default void noMoreThanTheRoomLongestDueFirst() {
        for (String number : List.of("P-3", "P-1", "P-2")) {
            accepted(ParcelUpdate.of(number));
            clock().advance(Duration.ofSeconds(1));
        }
        assertThat(claim(2)).extracting(lane -> lane.order().key().orderNo()).containsExactly("P-3", "P-1");
        assertThat(claim(2)).extracting(lane -> lane.order().key().orderNo()).containsExactly("P-2");
    }

    @Test
    default void eachRouteHasItsOwnRoomAndAnAbsentOneIsNotTouched() {
        offer(ParcelUpdate.of("P-1"), ParcelUpdate.of("P-2"), ParcelUpdate.of("P-3"));
        offer(
                ParcelUpdate.of("P-1").in(Parcels.CARD),
                ParcelUpdate.of("P-2").in(Parcels.CARD),
                ParcelUpdate.of("P-1").account("paused"));
        List<ClaimedLane> claimed =
                stores().lanes().claim(List.of(new RoutePermits(CARDS, 5), new RoutePermits(ORDERS, 1)), LEASE);
        assertThat(claimed).extracting(lane -> lane.order().route()).containsExactly(CARDS, CARDS, ORDERS);
        assertThat(order(ParcelUpdate.of("P-1").account("paused")).state()).isEqualTo(LaneState.READY);
    }

    @Test
    default void noRoomHoldsNothing() {
        accepted(ParcelUpdate.of("P-1"));
        assertThat(claim(0)).isEmpty();
        assertThat(stores().lanes().claim(List.of(), LEASE)).isEmpty();
        assertThat(claim(CARDS, 5)).isEmpty();
    }

    @Test
    default void aLeaseThatRanOutIsReapedAndTheLaneKeepsItsPlace() {
        accepted(ParcelUpdate.of("P-1"));
        clock().advance(Duration.ofSeconds(1));
        accepted(ParcelUpdate.of("P-2"));
        ClaimedLane first = claim(1).get(0);
        clock().advance(LEASE.minusMillis(1));
        assertThat(stores().lanes().reap()).isZero();
        clock().advance(Duration.ofMillis(1));
        assertThat(stores().lanes().reap()).isEqualTo(1);
        ClaimedLane second = claim(1).get(0);
        assertThat(second.order().key()).isEqualTo(first.order().key());
        assertThat(second.claim().fence()).isGreaterThan(first.claim().fence());
        assertThat(second.head()).isEqualTo(first.head());
    }

    @Test
    default void nextDueIsTheEarliestOfTheRoutesAskedFor() {
        Instant now = clock().instant();
        assertThat(stores().lanes().nextDue(List.of(new RoutePermits(ORDERS, 1))))
                .isEmpty();
        accepted(ParcelUpdate.of("P-1").in(Parcels.CARD));
        clock().advance(Duration.ofSeconds(1));
        accepted(ParcelUpdate.of("P-1"));
        assertThat(stores().lanes().nextDue(List.of(new RoutePermits(ORDERS, 1))))
                .contains(now.plusSeconds(1));
        assertThat(stores().lanes().nextDue(List.of(new RoutePermits(ORDERS, 1), new RoutePermits(CARDS, 1))))
                .contains(now);
    }
}
