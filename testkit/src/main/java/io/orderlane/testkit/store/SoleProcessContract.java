package io.orderlane.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.notification.NextStep;
import io.orderlane.core.port.Claim;
import io.orderlane.core.port.ClaimedLane;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a store that outlives its process must do as well, where only one process uses it. */
public interface SoleProcessContract extends DurabilityContract {

    @Test
    default void itSaysThatNobodyElsePutsAnythingIn() {
        assertThat(stores().intake().isAlone()).isTrue();
    }

    @Test
    default void leasedLanesAreReadyAtOnceAndTheirOldLeasesAreLost() {
        accepted(ParcelUpdate.of("P-1"));
        ClaimedLane before = claimOne();
        restart();
        ClaimedLane after = claimOne();
        assertThat(after.head()).isEqualTo(before.head());
        assertThat(after.claim().fence()).isGreaterThan(before.claim().fence());
        assertThat(settle(before, new NextStep.GiveBack())).containsExactly(before.claim());
        deliver(after);
    }

    @Test
    default void aClaimOfBeforeTheRestartCannotBeSettled() {
        accepted(ParcelUpdate.of("P-1"));
        ClaimedLane before = claimOne();
        restart();
        List<Claim> lost = settle(before, confirmed(before));
        assertThat(lost).containsExactly(before.claim());
        assertThat(stores().reader().pending()).isEqualTo(1);
    }
}
