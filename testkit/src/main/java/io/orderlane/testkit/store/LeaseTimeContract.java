package io.orderlane.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.port.ClaimedLane;
import io.orderlane.core.port.RoutePermits;
import io.orderlane.core.status.UpdateDecider;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a store of one process must do: setting the clock ends no lease, or what is being sent is sent twice. */
public interface LeaseTimeContract extends StoreFixture {

    private void set(Duration by) {
        clock().set(clock().instant().plus(by));
    }

    private void assertStillLeased(ClaimedLane lane) {
        assertThat(stores().lanes().reap()).isZero();
        assertThat(claim(5)).isEmpty();
        deliver(lane);
    }

    @Test
    default void aClockSetForwardEndsNoLease() {
        accepted(ParcelUpdate.of("P-1"));
        ClaimedLane lane = claimOne();
        set(Duration.ofHours(2));
        assertStillLeased(lane);
    }

    @Test
    default void aClockSetForwardEndsNoLeaseOfAHandover() {
        ParcelUpdate update = ParcelUpdate.of("P-1");
        ClaimedLane lane = stores().intake()
                .accept(
                        List.of(update.candidate(clock().instant())),
                        UpdateDecider.byDefault(),
                        List.of(new RoutePermits(ORDERS, 1)),
                        LEASE)
                .leased()
                .get(0);
        set(Duration.ofHours(2));
        assertStillLeased(lane);
    }

    @Test
    default void aClockSetForwardEndsNoLeaseThatIsRenewed() {
        accepted(ParcelUpdate.of("P-1"));
        ClaimedLane lane = claimOne();
        set(Duration.ofHours(-2));
        assertThat(stores().lanes().renew(List.of(lane.claim()), LEASE)).isEmpty();
        set(Duration.ofHours(2));
        assertStillLeased(lane);
    }

    @Test
    default void aClockSetBackProlongsNoLease() {
        accepted(ParcelUpdate.of("P-1"));
        claimOne();
        set(Duration.ofHours(-2));
        clock().advance(LEASE);
        assertThat(stores().lanes().reap()).isEqualTo(1);
    }
}
