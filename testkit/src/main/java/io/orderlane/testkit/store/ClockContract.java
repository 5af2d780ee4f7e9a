package io.orderlane.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.notification.NextStep;
import io.orderlane.core.order.OrderKey;
import io.orderlane.core.port.ClaimedLane;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What a store must do when its clock is set: no order waits longer than its own pause, whatever a clock wrote. */
public interface ClockContract extends StoreFixture {

    @Test
    default void anOrderWaitsNoLongerThanItsPauseWhenTheClockGoesBack() {
        accepted(ParcelUpdate.of("P-1"));
        settle(claimOne(), new NextStep.RetryAfter(Duration.ofSeconds(30), true));
        stores().lanes().reap();
        setBack(Duration.ofHours(1));
        assertThat(claim(5)).isEmpty();
        clock().advance(Duration.ofSeconds(29));
        assertThat(claim(5)).isEmpty();
        clock().advance(Duration.ofSeconds(1));
        assertThat(claimOne().attempts()).isEqualTo(1);
    }

    @Test
    default void whatWasAcceptedWhileTheClockWasAheadIsDueWhenItIsRightAgain() {
        clock().advance(Duration.ofMinutes(90));
        accepted(ParcelUpdate.of("P-1"));
        stores().lanes().reap();
        setBack(Duration.ofMinutes(90));
        assertThat(claimOne().order().key()).isEqualTo(ParcelUpdate.of("P-1").key());
    }

    @Test
    default void whatWasLeasedWhileTheClockWasAheadIsDueWhenItIsGivenBack() {
        clock().advance(Duration.ofMinutes(90));
        accepted(ParcelUpdate.of("P-1"));
        ClaimedLane lane = claimOne();
        stores().lanes().reap();
        setBack(Duration.ofMinutes(90));
        assertThat(settle(lane, new NextStep.GiveBack())).isEmpty();
        assertThat(claimOne().order().key()).isEqualTo(ParcelUpdate.of("P-1").key());
    }

    @Test
    default void aPauseThatIsOverLeavesNothingBehind() {
        accepted(ParcelUpdate.of("P-1"));
        settle(claimOne(), new NextStep.RetryAfter(Duration.ofMinutes(10), true));
        clock().advance(Duration.ofMinutes(10));
        deliver(claimOne());
        clock().advance(Duration.ofMinutes(90));
        accepted(ParcelUpdate.of("P-1").status(ParcelStatus.PACKED).second(5));
        stores().lanes().reap();
        setBack(Duration.ofMinutes(90));
        claimOne();
    }

    @Test
    default void ordersThatAreDueTooFarAheadAreNamed() {
        accepted(ParcelUpdate.of("P-1"));
        settle(claimOne(), new NextStep.RetryAfter(Duration.ofMinutes(16), true));
        accepted(ParcelUpdate.of("P-2"));
        settle(claimOne(), new NextStep.RetryAfter(Duration.ofMinutes(14), true));
        accepted(ParcelUpdate.of("P-3").in(Parcels.CARD));
        ClaimedLane card = claim(CARDS, 1).get(0);
        settle(card, new NextStep.RetryAfter(Duration.ofMinutes(20), true));
        assertThat(stores().lanes().dueBeyond(Duration.ofMinutes(15), 9))
                .extracting(OrderKey::orderNo)
                .containsExactly("P-3", "P-1");
        assertThat(stores().lanes().dueBeyond(Duration.ofMinutes(15), 1))
                .extracting(OrderKey::orderNo)
                .containsExactly("P-3");
    }

    /** Sets the clock back; the chores that run every second notice it. */
    private void setBack(Duration by) {
        Instant right = clock().instant().minus(by);
        clock().set(right);
        stores().lanes().reap();
    }
}
