package io.orderlane.testkit.store;

import static io.orderlane.testkit.store.ParcelStatus.PACKED;
import static io.orderlane.testkit.store.ParcelStatus.SENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.notification.NextStep;
import io.orderlane.core.notification.Notification;
import io.orderlane.core.notification.Settled;
import io.orderlane.core.order.OrderKey;
import io.orderlane.core.port.ClaimedLane;
import io.orderlane.core.port.LaneState;
import io.orderlane.core.port.NotificationView;
import io.orderlane.core.port.Queued;
import io.orderlane.core.port.Release;
import io.orderlane.core.port.ReleaseResult;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link io.orderlane.core.port.Lanes#release} must do. */
public interface ReleaseContract extends StoreFixture {

    /** The parcel of these tests. */
    ParcelUpdate STOPPED = ParcelUpdate.of("P-1");

    @Test
    default void aReleasedLaneLeavesTheRefusedOneBehindAndTheNextTakesOver() {
        Notification refused = refusedWhileAnotherWaits();
        clock().advance(Duration.ofHours(1));
        assertThat(release(STOPPED.key(), false)).isEqualTo(new ReleaseResult.Released(refused.id()));
        assertThat(order(STOPPED).state()).isEqualTo(LaneState.READY);
        assertThat(order(STOPPED).dueAt()).isEqualTo(clock().instant());
        assertThat(claimOne().head().status()).isEqualTo("PACKED");
        assertThat(notification(refused.id()).state()).isEqualTo(Settled.PARKED);
        assertThat(stores().reader().pending()).isEqualTo(1);
    }

    @Test
    default void whatWasRefusedIsSentAgainAsItWasBeforeWhatWaits() {
        ClaimedLane lane = twoWaiting();
        Queued tried = lane.queue().get(0);
        settle(lane, new NextStep.Park("PARAM_ILLEGAL", true), attempt(lane, "REFUSED"));
        assertThat(release(STOPPED.key(), true))
                .isEqualTo(new ReleaseResult.Released(lane.head().id()));
        ClaimedLane again = claimOne();
        assertThat(again.queue()).hasSize(2);
        assertThat(again.queue().get(0))
                .isEqualTo(new Queued(lane.head(), 1, attempt(lane, "REFUSED").command(), tried.definition()));
        assertThat(again.attempts()).isZero();
        NotificationView view = notification(lane.head().id());
        assertThat(view.state()).isEqualTo(Settled.PENDING);
        assertThat(view.reason()).isNull();
        assertThat(view.settledAt()).isNull();
        assertThat(view.attempts()).hasSize(1);
        assertThat(stores().reader().settled(Settled.PARKED, null, 5).notifications())
                .isEmpty();
        assertThat(stores().reader().pending()).isEqualTo(2);
    }

    @Test
    default void whatIsSentAgainCanBeConfirmedAndTheRestFollows() {
        refusedWhileAnotherWaits();
        release(STOPPED.key(), true);
        deliver(claimOne());
        deliver(claimOne());
        assertThat(stores().reader().notifications(STOPPED.key()))
                .extracting(NotificationView::state)
                .containsExactly(Settled.DELIVERED, Settled.DELIVERED);
        assertThat(order(STOPPED).state()).isEqualTo(LaneState.IDLE);
        assertThat(stores().reader().pending()).isZero();
    }

    @Test
    default void oneThatWasChosenBeforeOlderOnesGoesBackBehindThem() {
        ClaimedLane lane = twoWaiting();
        settle(lane, lane.queue().get(1), new NextStep.Park("PARAM_ILLEGAL", true));
        release(STOPPED.key(), true);
        assertThat(claimOne().queue())
                .extracting(queued -> queued.notification().status())
                .containsExactly("PLACED", "PACKED");
    }

    @Test
    default void whatIsSentAgainIsWorthSendingAtLeastAsLongAsIsWished() {
        Notification refused = refusedWhileAnotherWaits();
        clock().advance(Duration.ofDays(3));
        release(STOPPED.key(), true);
        assertThat(claimOne().head().deadline())
                .isEqualTo(clock().instant().plus(Duration.ofHours(2)))
                .isAfter(refused.deadline());
    }

    @Test
    default void aLaneWithNothingBehindTheRefusedOneIsIdleAndTakesInWhatComes() {
        accepted(STOPPED);
        settle(claimOne(), new NextStep.Park("PARAM_ILLEGAL", true));
        release(STOPPED.key(), false);
        assertThat(order(STOPPED).state()).isEqualTo(LaneState.IDLE);
        accepted(STOPPED.status(SENT).second(9));
        assertThat(claimOne().head().status()).isEqualTo("SENT");
    }

    @Test
    default void onlyALaneThatIsHeldIsReleased() {
        accepted(STOPPED);
        assertThat(release(STOPPED.key(), true)).isEqualTo(new ReleaseResult.NotHeld(LaneState.READY));
        ClaimedLane lane = claimOne();
        assertThat(release(STOPPED.key(), true)).isEqualTo(new ReleaseResult.NotHeld(LaneState.LEASED));
        settle(lane, new NextStep.Park("PARAM_ILLEGAL", false));
        assertThat(release(STOPPED.key(), true)).isEqualTo(new ReleaseResult.NotHeld(LaneState.IDLE));
        assertThat(release(ParcelUpdate.of("P-9").key(), true)).isEqualTo(new ReleaseResult.Unknown());
    }

    @Test
    default void aSecondReleaseFindsNothingHeld() {
        refusedWhileAnotherWaits();
        release(STOPPED.key(), true);
        assertThat(release(STOPPED.key(), true)).isEqualTo(new ReleaseResult.NotHeld(LaneState.READY));
        assertThat(stores().reader().pending()).isEqualTo(2);
    }

    private ClaimedLane twoWaiting() {
        List.of(STOPPED, STOPPED.status(PACKED).second(5)).forEach(this::accepted);
        return claimOne();
    }

    private Notification refusedWhileAnotherWaits() {
        ClaimedLane lane = twoWaiting();
        settle(lane, new NextStep.Park("PARAM_ILLEGAL", true));
        return lane.head();
    }

    private ReleaseResult release(OrderKey order, boolean again) {
        return stores().lanes()
                .release(new Release(order, again, clock().instant().plus(Duration.ofHours(2))));
    }
}
