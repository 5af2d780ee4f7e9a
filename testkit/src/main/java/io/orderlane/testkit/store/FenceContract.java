package io.orderlane.testkit.store;

import static io.orderlane.testkit.store.ParcelStatus.PACKED;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.notification.NextStep;
import io.orderlane.core.port.Claim;
import io.orderlane.core.port.ClaimedLane;
import io.orderlane.core.port.LaneState;
import io.orderlane.core.port.Settlement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every write after a claim names its fence; with an old one it changes nothing and comes back. */
public interface FenceContract extends StoreFixture {

    @Test
    default void aRenewedLeaseIsNotReaped() {
        ClaimedLane lane = oneClaimed();
        clock().advance(LEASE.minusSeconds(1));
        assertThat(stores().lanes().renew(List.of(lane.claim()), LEASE)).isEmpty();
        clock().advance(LEASE.minusSeconds(1));
        assertThat(stores().lanes().reap()).isZero();
        deliver(lane);
    }

    @Test
    default void aLaneGivenBackIsDueAtOnceAndNothingCounts() {
        ClaimedLane lane = oneClaimed();
        assertThat(settle(lane, new NextStep.GiveBack())).isEmpty();
        ClaimedLane again = claimOne();
        assertThat(again.attempts()).isZero();
        assertThat(again.claim().fence()).isGreaterThan(lane.claim().fence());
    }

    @Test
    default void anOldFenceChangesNothingAndComesBack() {
        ClaimedLane old = oneClaimed();
        clock().advance(LEASE);
        stores().lanes().reap();
        ClaimedLane leased = claimOne();
        assertLost(old);
        deliver(leased);
        assertThat(order(ParcelUpdate.of("P-1")).order().lastDelivered()).isPresent();
    }

    @Test
    default void aReapedLaneIsLostThoughNobodyElseTookIt() {
        ClaimedLane old = oneClaimed();
        clock().advance(LEASE);
        stores().lanes().reap();
        assertLost(old);
        assertThat(order(ParcelUpdate.of("P-1")).state()).isEqualTo(LaneState.READY);
    }

    @Test
    default void aClaimIsSettledOnce() {
        ClaimedLane lane = oneClaimed();
        deliver(lane);
        accepted(ParcelUpdate.of("P-1").status(PACKED).second(5));
        assertLost(lane);
        assertThat(order(ParcelUpdate.of("P-1")).pending()).isEqualTo(1);
    }

    @Test
    default void aClaimOfALaneThatDoesNotExistIsLost() {
        Claim nobody = new Claim(4711, 1);
        Settlement result = new Settlement(nobody, oneClaimed().head(), new NextStep.GiveBack(), List.of());
        assertThat(stores().lanes().renew(List.of(nobody), LEASE)).containsExactly(nobody);
        assertThat(stores().lanes().settle(List.of(result))).containsExactly(nobody);
    }

    @Test
    default void lostOnesDoNotKeepTheOthersOfTheirGroup() {
        ClaimedLane old = oneClaimed();
        settle(old, new NextStep.GiveBack());
        accepted(ParcelUpdate.of("P-2"));
        List<ClaimedLane> leased = claim(2);
        List<Claim> lost = stores().lanes()
                .settle(List.of(
                        new Settlement(old.claim(), old.head(), confirmed(old), List.of()),
                        new Settlement(
                                leased.get(0).claim(), leased.get(0).head(), confirmed(leased.get(0)), List.of()),
                        new Settlement(
                                leased.get(1).claim(), leased.get(1).head(), confirmed(leased.get(1)), List.of())));
        assertThat(lost).containsExactly(old.claim());
        assertThat(stores().reader().pending()).isZero();
    }

    private ClaimedLane oneClaimed() {
        accepted(ParcelUpdate.of("P-1"));
        return claimOne();
    }

    private void assertLost(ClaimedLane old) {
        var before = stores().reader().order(old.order().key());
        var kept = stores().reader().notifications(old.order().key());
        List<Claim> claims = List.of(old.claim());
        assertThat(stores().lanes().renew(claims, Duration.ofDays(1))).isEqualTo(claims);
        assertThat(settle(old, new NextStep.GiveBack())).isEqualTo(claims);
        assertThat(settle(old, confirmed(old), attempt(old, "CONFIRMED"))).isEqualTo(claims);
        assertThat(settle(old, new NextStep.RetryAfter(Duration.ZERO, true))).isEqualTo(claims);
        assertThat(settle(old, new NextStep.Park("refused", true))).isEqualTo(claims);
        assertThat(settle(old, new NextStep.Expire())).isEqualTo(claims);
        assertThat(stores().reader().order(old.order().key())).isEqualTo(before);
        assertThat(stores().reader().notifications(old.order().key())).isEqualTo(kept);
    }
}
