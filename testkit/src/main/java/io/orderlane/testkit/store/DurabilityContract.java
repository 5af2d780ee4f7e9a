package io.orderlane.testkit.store;

import static io.orderlane.testkit.store.ParcelStatus.PACKED;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.notification.NextStep;
import io.orderlane.core.port.Claim;
import io.orderlane.core.port.ClaimedLane;
import io.orderlane.core.status.Decision;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a store that outlives its process must do, where one process has it for itself. */
public interface DurabilityContract extends StoreFixture {

    /** Closes the store and opens it again on what it kept; {@link #stores()} is the new one from then on. */
    void restart();

    @Test
    default void everythingCommittedIsThereAfterARestart() {
        ParcelUpdate update = ParcelUpdate.of("P-1");
        offer(update, update.status(PACKED).second(5), ParcelUpdate.of("P-2").in(Parcels.CARD));
        deliver(claimOne());
        var orders = order(update);
        var notifications = stores().reader().notifications(update.key());
        restart();
        assertThat(order(update)).isEqualTo(orders);
        assertThat(stores().reader().notifications(update.key())).isEqualTo(notifications);
        assertThat(stores().reader().pending()).isEqualTo(2);
        assertThat(claim(CARDS, 5)).hasSize(1);
    }

    @Test
    default void acceptancesAreRememberedOverARestart() {
        Decision.Accept first = accepted(ParcelUpdate.of("P-1"));
        restart();
        assertThat(offerOne(ParcelUpdate.of("P-1"))).isEqualTo(new Decision.Duplicate(first.id()));
    }

    @Test
    default void heldLanesAreReadyAtOnceAndTheirOldHoldsAreLost() {
        accepted(ParcelUpdate.of("P-1"));
        ClaimedLane before = claimOne();
        restart();
        ClaimedLane after = claimOne();
        assertThat(after.head()).isEqualTo(before.head());
        assertThat(after.claim().fence()).isGreaterThan(before.claim().fence());
        assertThat(stores().lanes().giveBack(List.of(before.claim()))).containsExactly(before.claim());
        deliver(after);
    }

    @Test
    default void waitsAndParkedLanesOutliveARestart() {
        accepted(ParcelUpdate.of("P-1"));
        settle(claimOne(), new NextStep.RetryAfter(Duration.ofMinutes(1), true));
        accepted(ParcelUpdate.of("P-2"));
        settle(claimOne(), new NextStep.Park("refused", true));
        restart();
        assertThat(claim(5)).isEmpty();
        assertThat(stores().reader().pending()).isEqualTo(1);
        clock().advance(Duration.ofMinutes(1));
        assertThat(claimOne().attempts()).isEqualTo(1);
        assertThat(stores().reader().parked(5)).hasSize(1);
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
