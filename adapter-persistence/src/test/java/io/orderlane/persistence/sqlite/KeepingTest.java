package io.orderlane.persistence.sqlite;

import static io.orderlane.testkit.store.ParcelStatus.PACKED;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.notification.NextStep;
import io.orderlane.core.port.ClaimedLane;
import io.orderlane.core.port.LaneState;
import io.orderlane.core.port.ReplayCursor;
import io.orderlane.core.port.ReplayJob;
import io.orderlane.core.port.ReplayStep;
import io.orderlane.persistence.jdbc.Row;
import io.orderlane.testkit.store.ParcelUpdate;
import io.orderlane.testkit.store.ReplayJobContract;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is kept in the file, for how long, and what happens when it is damaged there. */
final class KeepingTest extends SqliteFixture {

    private static final ParcelUpdate PARCEL = ParcelUpdate.of("P-1");

    @Test
    void settledOnesAreRemovedAfterThirtyDaysAFewAtATime() {
        for (int i = 0; i < 3; i++) {
            accepted(PARCEL.second(i));
            deliver(claimOne());
        }
        clock.advance(Duration.ofDays(30).minusMillis(1));
        assertThat(store.sweep(10)).isEqualTo(3); // the remembered acceptances
        assertThat(stores().reader().notifications(PARCEL.key())).hasSize(3);
        clock.advance(Duration.ofMillis(1));
        assertThat(store.sweep(2)).isEqualTo(4);
        assertThat(store.sweep(2)).isEqualTo(2);
        assertThat(store.sweep(2)).isZero();
        assertThat(stores().reader().notifications(PARCEL.key())).isEmpty();
        assertThat(order(PARCEL).order().delivered()).isNotNull();
    }

    @Test
    void bulkReplaysThatEndedAreRemovedWithTheirFailuresAndRunningOnesStay() {
        accepted(PARCEL);
        settle(claimOne(), new NextStep.Park("refused", false));
        accepted(PARCEL.status(PACKED).second(1));
        clock.advance(Duration.ofSeconds(1));
        var jobs = stores().replayJobs();
        var plan = ReplayJobContract.PARKED_ONES;
        var taken = jobs.settled(plan.filter(), ReplayCursor.START, 5);
        var job = jobs.create(ReplayJobContract.JOB, plan);
        jobs.create(ReplayJobContract.SECOND_JOB, plan);
        var now = clock.instant();
        jobs.advance(new ReplayStep(job, taken, taken.get(0).at(), true, now, now, Duration.ZERO));
        clock.advance(Duration.ofDays(30).minusMillis(1));
        store.sweep(10);
        assertThat(jobs.failures(job.id(), ReplayCursor.START, 5)).hasSize(1);
        clock.advance(Duration.ofMillis(1));
        store.sweep(10);
        assertThat(jobs.failures(job.id(), ReplayCursor.START, 5)).isEmpty();
        assertThat(jobs.newest(5)).extracting(ReplayJob::id).containsExactly(ReplayJobContract.SECOND_JOB);
    }

    @Test
    void parkedAndWaitingOnesAreNeverRemoved() {
        accepted(PARCEL);
        settle(claimOne(), new NextStep.Park("refused", false));
        accepted(PARCEL.status(PACKED).second(1));
        clock.advance(Duration.ofDays(365));
        store.sweep(10);
        assertThat(stores().reader().parked(5)).hasSize(1);
        assertThat(claimOne().head().status()).isEqualTo("PACKED");
    }

    @Test
    void aHeadThatIsDamagedWaitsForAPersonAndTheOthersGoOn() {
        var damaged = accepted(PARCEL);
        accepted(ParcelUpdate.of("P-2"));
        store.writer()
                .write(session -> session.call("UPDATE entry SET payload = '{' WHERE id = ?")
                        .with(damaged.id().value())
                        .update());
        assertThat(claimOne().order().key()).isEqualTo(ParcelUpdate.of("P-2").key());
        assertThat(order(PARCEL).state()).isEqualTo(LaneState.PARKED);
        assertThat(notification(damaged.id()).reason()).contains("cannot be read");
        assertThat(stores().reader().parked(5)).hasSize(1);
        assertThat(stores().reader().pending()).isEqualTo(1);
    }

    @Test
    void whatWaitsBeforeADamagedOneIsStillSent() {
        accepted(PARCEL);
        var damaged = accepted(PARCEL.status(PACKED).second(1));
        accepted(PARCEL.status(PACKED).second(2));
        store.writer()
                .write(session -> session.call("UPDATE entry SET payload = '{' WHERE id = ?")
                        .with(damaged.id().value())
                        .update());
        ClaimedLane lane = claimOne();
        assertThat(lane.queue()).hasSize(1);
        assertThat(lane.whole()).isFalse();
        deliver(lane);
        assertThat(claim(1)).isEmpty();
        assertThat(order(PARCEL).state()).isEqualTo(LaneState.PARKED);
        assertThat(stores().reader().pending()).isEqualTo(1);
    }

    @Test
    void contentIsKeptAsJsonBesideTheFingerprintOfItsDefinition() {
        accepted(PARCEL);
        List<String> kept = store.writer()
                .write(session -> session.call(
                                "SELECT json_extract(payload, '$.display.en_US.content') || definition FROM notification")
                        .list(Row::text));
        assertThat(kept).singleElement().asString().matches("a book[0-9a-f]{16}");
    }
}
