package io.orderlane.persistence.postgresql;

import static io.orderlane.testkit.store.ParcelStatus.PACKED;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.notification.NextStep;
import io.orderlane.core.port.Claim;
import io.orderlane.core.port.ClaimedLane;
import io.orderlane.core.port.LaneState;
import io.orderlane.core.port.Settlement;
import io.orderlane.core.status.SubmissionResult;
import io.orderlane.core.status.UpdateDecider;
import io.orderlane.persistence.jdbc.internal.Row;
import io.orderlane.testkit.store.ParcelUpdate;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An order that somebody else has locked keeps nobody waiting but itself. */
final class LockedOrderTest extends PostgresFixture {

    private static final ParcelUpdate LOCKED = ParcelUpdate.of("P-1");

    /** Far less than the time after which the database gives a lock up. */
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    @Test
    void itsNeighboursAreAcceptedAtOnce() {
        offer(LOCKED, ParcelUpdate.of("P-2"));
        List<SubmissionResult> results = whileLocked(() -> offer(
                LOCKED.status(PACKED).second(5),
                ParcelUpdate.of("P-2").status(PACKED).second(5),
                ParcelUpdate.of("P-3")));
        assertThat(results.get(0)).isEqualTo(new SubmissionResult.Locked());
        accepted(results.get(1));
        accepted(results.get(2));
        accepted(LOCKED.status(PACKED).second(5));
    }

    @Test
    void resultsOfItsNeighboursAreWrittenAtOnce() {
        offer(LOCKED, ParcelUpdate.of("P-2"));
        List<ClaimedLane> lanes = claim(5);
        List<Settlement> results = lanes.stream()
                .map(lane -> new Settlement(lane.claim(), lane.head(), confirmed(lane), List.of()))
                .toList();
        List<Claim> lost = whileLocked(() -> stores().lanes().settle(results));
        assertThat(lost).containsExactly(lanes.get(0).claim());
        assertThat(order(ParcelUpdate.of("P-2")).state()).isEqualTo(LaneState.IDLE);
        assertThat(order(LOCKED).state()).isEqualTo(LaneState.LEASED);
        clock().advance(LEASE);
        stores().lanes().reap();
        assertThat(claimOne().order().key()).isEqualTo(LOCKED.key());
    }

    @Test
    void itsLeaseIsNotLostAndThoseOfItsNeighboursAreProlonged() {
        offer(LOCKED, ParcelUpdate.of("P-2"));
        List<ClaimedLane> leased = claim(5);
        List<Claim> claims = leased.stream().map(ClaimedLane::claim).toList();
        clock().advance(Duration.ofSeconds(20));
        assertThat(whileLocked(() -> stores().lanes().renew(claims, LEASE))).isEmpty();
        clock().advance(Duration.ofSeconds(20));
        assertThat(stores().lanes().reap()).isEqualTo(1);
        assertThat(leased.stream().flatMap(lane -> settle(lane, new NextStep.GiveBack()).stream()))
                .containsExactly(claims.get(0));
    }

    /** Lets go of a lock when it is asked for the time, from the given question on. */
    private static final class LettingGo extends Clock {

        private final Clock clock;
        private @Nullable Connection lock;
        private int left;

        LettingGo(Clock clock) {
            this.clock = clock;
        }

        void at(int question, Connection held) {
            lock = held;
            left = question;
        }

        @Override
        public Instant instant() {
            left--;
            if (left == 0 && lock != null) {
                try {
                    lock.rollback();
                } catch (SQLException failure) {
                    throw new IllegalStateException(failure);
                }
            }
            return clock.instant();
        }

        @Override
        public ZoneId getZone() {
            return clock.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return clock.withZone(zone);
        }
    }

    @Test
    void ofALockedOrderNothingNewerIsAcceptedWhenAGroupIsHalved() throws SQLException {
        accepted(LOCKED);
        LettingGo letting = new LettingGo(clock());
        try (PostgresStore other = PostgresStore.open(url, TestServer.USER, null, "node-2", letting);
                Connection holder = DriverManager.getConnection(url, TestServer.USER, null);
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("SELECT lane_id FROM lane WHERE order_no = 'P-1' FOR UPDATE");
            letting.at(3, holder); // the third transaction is the second half's

            List<SubmissionResult> results = other.stores()
                    .intake()
                    .accept(
                            List.of(
                                    LOCKED.status(PACKED).second(5).candidate(clock().instant()),
                                    ParcelUpdate.of("P-2").candidate(clock().instant()),
                                    ParcelUpdate.of("P-\u0000").candidate(clock().instant()),
                                    LOCKED.status(PACKED).second(6).candidate(clock().instant())),
                            UpdateDecider.byDefault(),
                            List.of(),
                            LEASE)
                    .results();

            assertThat(results.get(0)).isEqualTo(new SubmissionResult.Locked());
            accepted(results.get(1));
            assertThat(results.get(2)).isInstanceOf(SubmissionResult.Rejected.class);
            assertThat(results.get(3)).isEqualTo(new SubmissionResult.Locked());
        }
        accepted(LOCKED.status(PACKED).second(5));
        accepted(LOCKED.status(PACKED).second(6));
    }

    private <T> T whileLocked(Supplier<T> work) {
        return store.database().write(session -> {
            session.call("SELECT lane_id FROM lane WHERE order_no = 'P-1' FOR UPDATE")
                    .first(Row::number);
            long begun = System.nanoTime();
            T result = work.get();
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(AT_ONCE);
            return result;
        });
    }
}
