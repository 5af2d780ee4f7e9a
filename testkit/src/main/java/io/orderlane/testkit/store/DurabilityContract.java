package io.orderlane.testkit.store;

import static io.orderlane.testkit.store.ParcelStatus.PACKED;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.notification.NextStep;
import io.orderlane.core.notification.NotificationId;
import io.orderlane.core.notification.Settled;
import io.orderlane.core.port.ClaimedLane;
import io.orderlane.core.port.Queued;
import io.orderlane.core.port.replay.Replay;
import io.orderlane.core.port.replay.ReplayCursor;
import io.orderlane.core.port.replay.ReplayStep;
import io.orderlane.core.status.SubmissionResult;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a store that outlives its process must do. */
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
        SubmissionResult.Accepted first = accepted(ParcelUpdate.of("P-1"));
        restart();
        assertThat(offerOne(ParcelUpdate.of("P-1"))).isEqualTo(new SubmissionResult.Duplicate(first.id()));
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
        assertThat(stores().reader().settled(Settled.PARKED, null, 5).notifications())
                .hasSize(1);
    }

    @Test
    default void whatWasWrittenByAClockThatWasAheadWaitsNoLongerAfterARestartWithTheRightOne() {
        var right = clock().instant();
        clock().advance(Duration.ofMinutes(90));
        accepted(ParcelUpdate.of("P-1"));
        settle(claimOne(), new NextStep.RetryAfter(Duration.ofSeconds(30), true));
        accepted(ParcelUpdate.of("P-2"));
        clock().set(right);
        restart();
        assertThat(claimOne().order().key()).isEqualTo(ParcelUpdate.of("P-2").key());
        clock().advance(Duration.ofSeconds(30));
        assertThat(claim(5))
                .extracting(lane -> lane.order().key())
                .contains(ParcelUpdate.of("P-1").key());
    }

    @Test
    default void aPausedRouteStaysPausedOverARestart() {
        stores().routes().pause(ORDERS, "key is being changed");
        var paused = stores().routes().paused();
        restart();
        assertThat(stores().routes().paused()).isEqualTo(paused).hasSize(1);
    }

    @Test
    default void triesOfEachWaitingOneOutliveARestart() {
        offer(ParcelUpdate.of("P-1"), ParcelUpdate.of("P-1").status(PACKED).second(5));
        ClaimedLane lane = claimOne();
        Queued second = lane.queue().get(1);
        settle(lane, second, new NextStep.RetryAfter(Duration.ZERO, true), attempt(lane, second, "UNCONFIRMED"));
        restart();
        assertThat(claimOne().queue()).extracting(Queued::attempts).containsExactly(0, 1);
    }

    @Test
    default void aReplayOutlivesARestartAndSoDoesItsWireTime() {
        accepted(ParcelUpdate.of("P-1"));
        ClaimedLane lane = claimOne();
        deliver(lane);
        var id = new NotificationId("f".repeat(32));
        var now = clock().instant();
        stores().replays().replay(List.of(new Replay(lane.head().id(), id, now, now.plus(Duration.ofHours(1)), false)));
        restart();
        assertThat(claimOne().head().id()).isEqualTo(id);
        assertThat(accepted(ParcelUpdate.of("P-1").status(PACKED)).order().lastWireTime())
                .isEqualTo(lane.head().wireTime() + 2);
    }

    @Test
    default void aBulkReplayOutlivesARestartWithItsPlaceAndItsFailures() {
        accepted(ParcelUpdate.of("P-1"));
        settle(claimOne(), new NextStep.Park("refused", false));
        accepted(ParcelUpdate.of("P-1").status(PACKED).second(5));
        clock().advance(Duration.ofSeconds(1));
        var plan = ReplayJobContract.PARKED_ONES;
        var job = stores().replayJobs().create(ReplayJobContract.JOB, plan);
        var taken = stores().replayJobs().settled(plan.filter(), ReplayCursor.START, 5);
        var now = clock().instant();
        var step = new ReplayStep(job, taken, taken.get(0).at(), false, now, now, Duration.ZERO);
        var after = stores().replayJobs().advance(step).orElseThrow();
        var failures = stores().replayJobs().failures(job.id(), ReplayCursor.START, 5);
        restart();
        assertThat(stores().replayJobs().due(Set.of())).contains(after);
        assertThat(stores().replayJobs().failures(job.id(), ReplayCursor.START, 5))
                .isEqualTo(failures)
                .hasSize(1);
    }
}
