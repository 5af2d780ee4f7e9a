package io.orderlane.persistence;

import static io.orderlane.testkit.store.ParcelStatus.PACKED;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.notification.NextStep;
import io.orderlane.core.notification.Settled;
import io.orderlane.core.port.replay.ReplayCursor;
import io.orderlane.core.port.replay.ReplayJob;
import io.orderlane.core.port.replay.ReplayStep;
import io.orderlane.core.store.StoreHandle;
import io.orderlane.testkit.store.ParcelUpdate;
import io.orderlane.testkit.store.ReplayJobContract;
import io.orderlane.testkit.store.StoreFixture;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a database keeps, and for how long. */
public interface KeepingContract extends StoreFixture {

    /** An order that most of it is about. */
    ParcelUpdate PARCEL = ParcelUpdate.of("P-1");

    /** The store. */
    StoreHandle store();

    @Test
    default void settledOnesAreRemovedAfterThirtyDaysAFewAtATime() {
        threeDelivered();
        clock().advance(Duration.ofDays(30).minusMillis(1));
        assertThat(store().sweep(10)).isEqualTo(3); // the remembered acceptances
        assertThat(stores().reader().notifications(PARCEL.key())).hasSize(3);
        clock().advance(Duration.ofMillis(1));
        assertThat(store().sweep(2)).isEqualTo(4);
        assertThat(store().sweep(2)).isEqualTo(2);
        assertThat(store().sweep(2)).isZero();
        assertThat(stores().reader().notifications(PARCEL.key())).isEmpty();
        assertThat(order(PARCEL).order().delivered()).isNotNull();
    }

    @Test
    default void bulkReplaysThatEndedAreRemovedWithTheirFailuresAndRunningOnesStay() {
        accepted(PARCEL);
        settle(claimOne(), new NextStep.Park("refused", false));
        accepted(PARCEL.status(PACKED).second(1));
        clock().advance(Duration.ofSeconds(1));
        var jobs = stores().replayJobs();
        var plan = ReplayJobContract.PARKED_ONES;
        var taken = jobs.settled(plan.filter(), ReplayCursor.START, 5);
        var job = jobs.create(ReplayJobContract.JOB, plan);
        jobs.create(ReplayJobContract.SECOND_JOB, plan);
        var now = clock().instant();
        jobs.advance(new ReplayStep(job, taken, taken.get(0).at(), true, now, now, Duration.ZERO));
        clock().advance(Duration.ofDays(30).minusMillis(1));
        store().sweep(10);
        assertThat(jobs.failures(job.id(), ReplayCursor.START, 5)).hasSize(1);
        clock().advance(Duration.ofMillis(1));
        store().sweep(10);
        assertThat(jobs.failures(job.id(), ReplayCursor.START, 5)).isEmpty();
        assertThat(jobs.newest(5)).extracting(ReplayJob::id).containsExactly(ReplayJobContract.SECOND_JOB);
    }

    @Test
    default void parkedAndWaitingOnesAreNeverRemoved() {
        accepted(PARCEL);
        settle(claimOne(), new NextStep.Park("refused", false));
        accepted(PARCEL.status(PACKED).second(1));
        clock().advance(Duration.ofDays(365));
        store().sweep(10);
        assertThat(stores().reader().settled(Settled.PARKED, null, 5).notifications())
                .hasSize(1);
        assertThat(claimOne().head().status()).isEqualTo("PACKED");
    }

    /** One after the other. */
    default void threeDelivered() {
        for (int i = 0; i < 3; i++) {
            accepted(PARCEL.second(i));
            deliver(claimOne());
        }
    }
}
