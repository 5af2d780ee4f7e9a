package io.orderlane.testkit.store;

import static io.orderlane.testkit.store.ParcelStatus.PACKED;
import static io.orderlane.testkit.store.ParcelStatus.SENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.notification.NextStep;
import io.orderlane.core.notification.Notification;
import io.orderlane.core.notification.NotificationId;
import io.orderlane.core.notification.Settled;
import io.orderlane.core.port.ClaimedLane;
import io.orderlane.core.port.LaneState;
import io.orderlane.core.port.NotificationView;
import io.orderlane.core.port.replay.Replay;
import io.orderlane.core.port.replay.ReplayResult;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link io.orderlane.core.port.replay.Replays} must do. */
public interface ReplayContract extends StoreFixture {

    /** The parcel of these tests. */
    ParcelUpdate REPLAYED = ParcelUpdate.of("P-1");

    /** The id of the notification that a replay makes. */
    NotificationId COPY = new NotificationId("c".repeat(32));

    /** The id of another. */
    NotificationId SECOND_COPY = new NotificationId("d".repeat(32));

    @Test
    default void aReplayIsANewNotificationWithANewerWireTimeAndTheSameContent() {
        Notification source = deliveredOne();
        clock().advance(Duration.ofHours(1));
        assertThat(replay(source.id(), COPY, false)).isEqualTo(new ReplayResult.Queued(COPY, "PLACED"));
        assertThat(claimOne().head())
                .isEqualTo(new Notification(
                        COPY,
                        2,
                        source.status(),
                        source.occurredAt(),
                        source.wireTime() + 1,
                        clock().instant(),
                        clock().instant().plus(Duration.ofHours(2)),
                        source.content()));
        assertThat(notification(source.id()).state()).isEqualTo(Settled.DELIVERED);
        assertThat(stores().reader().pending()).isEqualTo(1);
    }

    @Test
    default void aReplayWakesItsLaneAndMovesOnlyItsWireTime() {
        Notification source = deliveredOne();
        var before = order(REPLAYED).order();
        replay(source.id(), COPY, false);
        assertThat(order(REPLAYED).state()).isEqualTo(LaneState.READY);
        assertThat(order(REPLAYED).dueAt()).isEqualTo(clock().instant());
        assertThat(order(REPLAYED).order())
                .isEqualTo(before.moved(before.status(), before.lastOccurredAt(), before.lastWireTime() + 1));
        assertThat(accepted(REPLAYED.status(PACKED)).order().lastWireTime()).isEqualTo(source.wireTime() + 2);
    }

    @Test
    default void aReplayAfterSomethingNewerWasDeliveredIsRefused() {
        Notification source = deliveredOne();
        accepted(REPLAYED.status(PACKED).second(5));
        deliver(claimOne());
        assertThat(replay(source.id(), COPY, false)).isEqualTo(new ReplayResult.NewerKnown("PACKED"));
        assertThat(stores().reader().notification(COPY)).isEmpty();
        assertThat(order(REPLAYED).state()).isEqualTo(LaneState.IDLE);
    }

    @Test
    default void aReplayWhileSomethingNewerWaitsIsRefused() {
        Notification source = deliveredOne();
        offer(REPLAYED.status(PACKED).second(5), REPLAYED.status(SENT).second(6));
        assertThat(replay(source.id(), COPY, false)).isEqualTo(new ReplayResult.NewerKnown("SENT"));
    }

    @Test
    default void aPersonMayBringThePastBackOnPurpose() {
        Notification source = deliveredOne();
        accepted(REPLAYED.status(PACKED).second(5));
        deliver(claimOne());
        assertThat(replay(source.id(), COPY, true)).isEqualTo(new ReplayResult.Queued(COPY, "PACKED"));
        assertThat(claimOne().head().status()).isEqualTo("PLACED");
    }

    @Test
    default void newerOnesThatNeverArrivedDoNotStandInTheWay() {
        Notification source = deliveredOne();
        accepted(REPLAYED.status(PACKED).second(5));
        settle(claimOne(), new NextStep.Expire());
        assertThat(replay(source.id(), COPY, false)).isEqualTo(new ReplayResult.Queued(COPY, "PLACED"));
    }

    @Test
    default void whatStillWaitsIsNotReplayed() {
        var waiting = accepted(REPLAYED);
        assertThat(replay(waiting.id(), COPY, true)).isEqualTo(new ReplayResult.StillWaiting());
        claimOne();
        assertThat(replay(waiting.id(), COPY, true)).isEqualTo(new ReplayResult.StillWaiting());
    }

    @Test
    default void whatIsNotKeptIsUnknown() {
        assertThat(replay(new NotificationId("0".repeat(32)), COPY, true)).isEqualTo(new ReplayResult.Unknown());
    }

    @Test
    default void whatWasNeverDeliveredOverwritesNothing() {
        var expired = accepted(REPLAYED);
        settle(claimOne(), new NextStep.Expire());
        assertThat(replay(expired.id(), COPY, false)).isEqualTo(new ReplayResult.Queued(COPY, null));
    }

    @Test
    default void aParkedOneThatIsReplayedIsParkedNoLonger() {
        var parked = accepted(REPLAYED);
        settle(claimOne(), new NextStep.Park("PARAM_ILLEGAL", false));
        clock().advance(Duration.ofHours(1));
        replay(parked.id(), COPY, false);
        NotificationView view = notification(parked.id());
        assertThat(view.state()).isEqualTo(Settled.SUPERSEDED);
        assertThat(view.reason()).isEqualTo("by " + COPY);
        assertThat(view.settledAt()).isEqualTo(clock().instant());
        assertThat(stores().reader().settled(Settled.PARKED, null, 5).notifications())
                .isEmpty();
        assertThat(stores().reader().pending()).isEqualTo(1);
    }

    @Test
    default void aParkedOneThatIsRefusedStaysParked() {
        var parked = accepted(REPLAYED);
        accepted(REPLAYED.status(PACKED).second(5));
        settle(claimOne(), new NextStep.Park("PARAM_ILLEGAL", true));
        assertThat(replay(parked.id(), COPY, false)).isEqualTo(new ReplayResult.NewerKnown("PACKED"));
        assertThat(stores().reader().settled(Settled.PARKED, null, 5).notifications())
                .hasSize(1);
        assertThat(order(REPLAYED).state()).isEqualTo(LaneState.PARKED);
    }

    @Test
    default void aLaneThatTheParkedOneStoppedGoesOn() {
        var parked = accepted(REPLAYED);
        settle(claimOne(), new NextStep.Park("PARAM_ILLEGAL", true));
        clock().advance(Duration.ofHours(1));
        replay(parked.id(), COPY, false);
        assertThat(order(REPLAYED).state()).isEqualTo(LaneState.READY);
        assertThat(order(REPLAYED).dueAt()).isEqualTo(clock().instant());
        ClaimedLane lane = claimOne();
        assertThat(lane.head().id()).isEqualTo(COPY);
        deliver(lane);
        assertThat(order(REPLAYED).state()).isEqualTo(LaneState.IDLE);
    }

    @Test
    default void aLaneThatAnotherOneStoppedStaysParked() {
        var first = accepted(REPLAYED);
        settle(claimOne(), new NextStep.Park("PARAM_ILLEGAL", false));
        accepted(REPLAYED.status(PACKED).second(5));
        settle(claimOne(), new NextStep.Park("PARAM_ILLEGAL", true));
        assertThat(replay(first.id(), COPY, false)).isEqualTo(new ReplayResult.Queued(COPY, null));
        assertThat(order(REPLAYED).state()).isEqualTo(LaneState.PARKED);
        assertThat(claim(1)).isEmpty();
        assertThat(stores().reader().settled(Settled.PARKED, null, 5).notifications())
                .hasSize(1);
    }

    @Test
    default void aLaneThatIsBeingSentStaysLeasedUnderItsClaim() {
        Notification source = deliveredOne();
        accepted(REPLAYED.status(PACKED).second(5));
        ClaimedLane lane = claimOne();
        replay(source.id(), COPY, true);
        assertThat(claim(1)).isEmpty();
        deliver(lane);
        assertThat(claimOne().head().id()).isEqualTo(COPY);
    }

    @Test
    default void replaysOfOneCallSeeThoseBeforeThem() {
        Notification source = deliveredOne();
        List<ReplayResult> results = stores().replays()
                .replay(List.of(request(source.id(), COPY, false), request(source.id(), SECOND_COPY, false)));
        assertThat(results)
                .containsExactly(new ReplayResult.Queued(COPY, "PLACED"), new ReplayResult.NewerKnown("PLACED"));
    }

    @Test
    default void repeatingACallChangesNothing() {
        Notification source = deliveredOne();
        ReplayResult first = replay(source.id(), COPY, false);
        assertThat(replay(source.id(), COPY, false)).isEqualTo(first);
        assertThat(stores().reader().pending()).isEqualTo(1);
        deliver(claimOne());
        assertThat(replay(source.id(), COPY, false)).isEqualTo(first);
        assertThat(stores().reader().notifications(REPLAYED.key())).hasSize(2);
    }

    @Test
    default void noReplaysAreNoTrouble() {
        assertThat(stores().replays().replay(List.of())).isEmpty();
    }

    private Notification deliveredOne() {
        accepted(REPLAYED);
        ClaimedLane lane = claimOne();
        deliver(lane);
        return lane.head();
    }

    private ReplayResult replay(NotificationId source, NotificationId copy, boolean evenIfNewer) {
        return stores().replays()
                .replay(List.of(request(source, copy, evenIfNewer)))
                .get(0);
    }

    private Replay request(NotificationId source, NotificationId copy, boolean evenIfNewer) {
        var now = clock().instant();
        return new Replay(source, copy, now, now.plus(Duration.ofHours(2)), evenIfNewer);
    }
}
