package io.orderlane.persistence.postgresql;

import static io.orderlane.testkit.store.ParcelStatus.PACKED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.orderlane.core.notification.NextStep;
import io.orderlane.core.port.ReplayCursor;
import io.orderlane.core.port.ReplayJob;
import io.orderlane.core.port.ReplayStep;
import io.orderlane.core.port.RoutePermits;
import io.orderlane.core.port.StoreException;
import io.orderlane.core.port.Stores;
import io.orderlane.core.status.UpdateDecider;
import io.orderlane.persistence.jdbc.Row;
import io.orderlane.testkit.SettableClock;
import io.orderlane.testkit.store.ParcelUpdate;
import io.orderlane.testkit.store.ReplayJobContract;
import io.orderlane.testkit.store.StoreFixture;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is kept in the database, for how long, and by whose clock. */
final class KeepingTest implements StoreFixture {

    private static final ParcelUpdate PARCEL = ParcelUpdate.of("P-1");
    private static final SettableClock CLOCK = SettableClock.at(ParcelUpdate.START);
    private static String url;
    private static PostgresStore store;

    @BeforeAll
    static void open() {
        url = TestServer.emptyDatabase(KeepingTest.class);
        store = TestServer.open(url, "node-1", CLOCK);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @BeforeEach
    void empty() {
        TestServer.clear(url);
        CLOCK.set(ParcelUpdate.START);
    }

    @Test
    void settledOnesAreRemovedAfterThirtyDaysAFewAtATime() {
        threeDelivered();
        CLOCK.advance(Duration.ofDays(30).minusMillis(1));
        assertThat(store.sweep(10)).isEqualTo(3); // the remembered acceptances
        assertThat(stores().reader().notifications(PARCEL.key())).hasSize(3);
        CLOCK.advance(Duration.ofMillis(1));
        assertThat(store.sweep(2)).isEqualTo(4);
        assertThat(store.sweep(2)).isEqualTo(2);
        assertThat(store.sweep(2)).isZero();
        assertThat(stores().reader().notifications(PARCEL.key())).isEmpty();
        assertThat(order(PARCEL).order().delivered()).isNotNull();
    }

    @Test
    void onlyOneProcessSweepsAtATime() {
        threeDelivered();
        CLOCK.advance(Duration.ofDays(31));
        int whileAnotherDoes = store.database().write(session -> {
            session.call(PostgresRetention.TAKE_TURN).first(Row::integer);
            return store.sweep(10);
        });
        assertThat(whileAnotherDoes).isZero();
        assertThat(store.sweep(10)).isEqualTo(9);
    }

    @Test
    void bulkReplaysThatEndedAreRemovedWithTheirFailuresAndRunningOnesStay() {
        accepted(PARCEL);
        settle(claimOne(), new NextStep.Park("refused", false));
        accepted(PARCEL.status(PACKED).second(1));
        CLOCK.advance(Duration.ofSeconds(1));
        var jobs = stores().replayJobs();
        var plan = ReplayJobContract.PARKED_ONES;
        var taken = jobs.settled(plan.filter(), ReplayCursor.START, 5);
        var job = jobs.create(ReplayJobContract.JOB, plan);
        jobs.create(ReplayJobContract.SECOND_JOB, plan);
        var now = CLOCK.instant();
        jobs.advance(new ReplayStep(job, taken, taken.get(0).at(), true, now, now, Duration.ZERO));
        CLOCK.advance(Duration.ofDays(30).minusMillis(1));
        store.sweep(10);
        assertThat(jobs.failures(job.id(), ReplayCursor.START, 5)).hasSize(1);
        CLOCK.advance(Duration.ofMillis(1));
        store.sweep(10);
        assertThat(jobs.failures(job.id(), ReplayCursor.START, 5)).isEmpty();
        assertThat(jobs.newest(5)).extracting(ReplayJob::id).containsExactly(ReplayJobContract.SECOND_JOB);
    }

    @Test
    void parkedAndWaitingOnesAreNeverRemoved() {
        accepted(PARCEL);
        settle(claimOne(), new NextStep.Park("refused", false));
        accepted(PARCEL.status(PACKED).second(1));
        CLOCK.advance(Duration.ofDays(365));
        store.sweep(10);
        assertThat(stores().reader().parked(5)).hasSize(1);
        assertThat(claimOne().head().status()).isEqualTo("PACKED");
    }

    @Test
    void withoutAClockOfItsOwnTheDatabasesCounts() {
        try (PostgresStore real = TestServer.open(url, "node-2", null)) {
            Instant now = Instant.now();
            real.stores().intake().accept(List.of(PARCEL.candidate(now)), UpdateDecider.byDefault());
            assertThat(real.stores().reader().order(PARCEL.key()).orElseThrow().dueAt())
                    .isCloseTo(now, within(1, ChronoUnit.MINUTES));
            assertThat(real.stores().lanes().claim(List.of(new RoutePermits(ORDERS, 1)), LEASE))
                    .hasSize(1);
            assertThat(real.stores().lanes().reap()).isZero();
        }
    }

    @Test
    void aCommitWaitsForTheDiskThoughTheServerWouldNotAndNothingWaitsForEver() {
        try (PostgresStore fresh = TestServer.open(url, "node-2", CLOCK)) {
            assertThatThrownBy(() -> fresh.database().write(session -> {
                        throw new SQLException("rolled back, as the first thing on its connection");
                    }))
                    .isInstanceOf(StoreException.class);
            assertThat(setting(fresh, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(fresh, "statement_timeout")).isEqualTo("5s");
            assertThat(setting(fresh, "lock_timeout")).isEqualTo("2s");
            assertThat(setting(fresh, "idle_in_transaction_session_timeout")).isEqualTo("30s");
        }
    }

    private static String setting(PostgresStore fresh, String name) {
        return fresh.database()
                .write(session -> session.call("SELECT current_setting(?)")
                        .with(name)
                        .first(Row::text)
                        .orElseThrow());
    }

    private void threeDelivered() {
        for (int i = 0; i < 3; i++) {
            accepted(PARCEL.second(i));
            deliver(claimOne());
        }
    }

    @Override
    public SettableClock clock() {
        return CLOCK;
    }

    @Override
    public Stores stores() {
        return store.stores();
    }
}
