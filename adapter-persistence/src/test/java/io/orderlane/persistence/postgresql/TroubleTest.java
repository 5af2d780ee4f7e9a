package io.orderlane.persistence.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderlane.core.check.ViolationCode;
import io.orderlane.core.memory.SettableClock;
import io.orderlane.core.notification.NextStep;
import io.orderlane.core.notification.NotificationId;
import io.orderlane.core.notification.Settled;
import io.orderlane.core.port.Claim;
import io.orderlane.core.port.ClaimedLane;
import io.orderlane.core.port.LaneState;
import io.orderlane.core.port.Release;
import io.orderlane.core.port.ReleaseResult;
import io.orderlane.core.port.Settlement;
import io.orderlane.core.port.StoreException;
import io.orderlane.core.port.Stores;
import io.orderlane.core.port.replay.ReplayFilter;
import io.orderlane.core.port.replay.ReplayJobId;
import io.orderlane.core.port.replay.ReplayMode;
import io.orderlane.core.port.replay.ReplayPlan;
import io.orderlane.core.status.SubmissionResult;
import io.orderlane.persistence.jdbc.internal.Row;
import io.orderlane.persistence.jdbc.internal.UnwritableRowException;
import io.orderlane.testkit.store.ParcelUpdate;
import io.orderlane.testkit.store.StoreFixture;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens when the database is in trouble, or something in it. */
final class TroubleTest implements StoreFixture {

    private static final ParcelUpdate PARCEL = ParcelUpdate.of("P-1");
    private static final SettableClock CLOCK = SettableClock.at(ParcelUpdate.START);
    private static String url;
    private static PostgresStore store;

    @BeforeAll
    static void open() {
        url = TestServer.emptyDatabase(TroubleTest.class);
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
    void aConnectionThatDiesIsToldAndTheNextCallWorks() {
        assertThatThrownBy(() -> store.database()
                        .write(session -> session.call("SELECT pg_terminate_backend(pg_backend_pid())")
                                .first(Row::text)))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("goes on by itself");
        accepted(PARCEL);
    }

    @Test
    void whatWasNotCommittedWhenAConnectionDiedIsNotThere() {
        assertThatThrownBy(() -> store.database().write(session -> {
                    session.call("INSERT INTO node (name, seen_at) VALUES ('half', 0)")
                            .update();
                    return session.call("SELECT pg_terminate_backend(pg_backend_pid())")
                            .first(Row::text);
                }))
                .isInstanceOf(StoreException.class);
        assertThat(TestServer.query(url, "SELECT name FROM node")).isEmpty();
    }

    @Test
    void whenAllConnectionsAreCutNoMoreThanOneCallFails() {
        accepted(PARCEL);
        ClaimedLane lane = claimOne();
        TestServer.execute(
                url,
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                        + " WHERE application_name LIKE 'orderlane%' AND datname = current_database()");
        List<Settlement> results = List.of(new Settlement(lane.claim(), lane.head(), confirmed(lane), List.of()));
        assertThat(settledAfterAtMostOneFailure(results)).isEmpty();
        assertThat(stores().reader().pending()).isZero();
    }

    private List<Claim> settledAfterAtMostOneFailure(List<Settlement> results) {
        try {
            return stores().lanes().settle(results);
        } catch (StoreException cut) {
            return stores().lanes().settle(results);
        }
    }

    @Test
    void anUpdateThatTheDatabaseCannotTakeStandsAlone() {
        List<SubmissionResult> results = offer(
                PARCEL,
                ParcelUpdate.of("P-\u0000"),
                ParcelUpdate.of("P-3"),
                ParcelUpdate.of("P-" + "9".repeat(100_000)));
        accepted(results.get(0));
        assertUnstorable(results.get(1));
        accepted(results.get(2));
        assertThat(stores().reader().order(ParcelUpdate.of("P-3").key())).isPresent();
    }

    private static void assertUnstorable(SubmissionResult result) {
        assertThat(result)
                .isInstanceOfSatisfying(
                        SubmissionResult.Rejected.class,
                        rejected ->
                                assertThat(rejected.violations().get(0).code()).isEqualTo(ViolationCode.UNSTORABLE));
    }

    @Test
    void aResultThatTheDatabaseCannotTakeDoesNotKeepTheOthers() {
        offer(PARCEL, ParcelUpdate.of("P-2"), ParcelUpdate.of("P-3"));
        List<ClaimedLane> lanes = claim(3);
        List<Settlement> results = List.of(
                new Settlement(
                        lanes.get(0).claim(), lanes.get(0).head(), new NextStep.Park("a \u0000", false), List.of()),
                new Settlement(lanes.get(1).claim(), lanes.get(1).head(), confirmed(lanes.get(1)), List.of()),
                new Settlement(lanes.get(2).claim(), lanes.get(2).head(), confirmed(lanes.get(2)), List.of()));
        assertThatThrownBy(() -> stores().lanes().settle(results)).isInstanceOf(UnwritableRowException.class);
        assertThat(stores().reader().pending()).isEqualTo(1);
    }

    @Test
    void aBulkReplayThatTheDatabaseCannotTakeIsToldAsATroubleOfTheStore() {
        ReplayPlan plan =
                new ReplayPlan(ReplayFilter.of(Set.of(Settled.PARKED)), ReplayMode.LATEST, 5, false, "a \u0000", null);
        ReplayJobId id = new ReplayJobId("a".repeat(32));
        assertThatThrownBy(() -> stores().replayJobs().create(id, plan))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("control characters");
        assertThat(stores().replayJobs().job(id)).isEmpty();
    }

    @Test
    void aHeadThatIsDamagedWaitsForAPersonAndTheOthersGoOn() {
        NotificationId damaged = accepted(PARCEL).id();
        accepted(ParcelUpdate.of("P-2"));
        TestServer.execute(url, "UPDATE notification SET payload = '{' WHERE id = '" + damaged + "'");
        assertThat(claimOne().order().key()).isEqualTo(ParcelUpdate.of("P-2").key());
        assertThat(order(PARCEL).state()).isEqualTo(LaneState.PARKED);
        assertThat(notification(damaged).reason()).contains("cannot be read");
    }

    @Test
    void whatWaitsTooLongForARowIsToldWhy() {
        accepted(PARCEL);
        settle(claimOne(), new NextStep.Park("refused", true));
        store.look();
        Release request = new Release(PARCEL.key(), false, clock().instant());
        store.database().write(session -> {
            session.call("SELECT 1 FROM lane FOR UPDATE").first(Row::integer);
            assertThatThrownBy(() -> stores().lanes().release(request))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("held a row for too long");
            return true;
        });
        assertThat(store.health().outage()).isEmpty();
        assertThat(stores().lanes().release(request)).isInstanceOf(ReleaseResult.Released.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:sqlite:x", "postgresql://localhost/x", ""})
    void aUrlThatNamesNoPostgresDatabaseIsRefused(String other) {
        assertThatThrownBy(() -> PostgresStore.open(other, "orderlane", null, "node-1"))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("jdbc:postgresql://HOST:PORT/DATABASE");
    }

    @Test
    void aDatabaseThatDoesNotExistIsNamedWithoutItsParameters() {
        assertThatThrownBy(() -> TestServer.open(TestServer.url("nowhere") + "?password=secret", "node-1", null))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("/nowhere could not answer: there is no such database")
                .hasMessageNotContaining("secret");
    }

    @Test
    void aUserWhomTheDatabaseDoesNotKnowIsToldSo() {
        assertThatThrownBy(() -> PostgresStore.open(url, "nobody", "wrong", "node-1"))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("database.user")
                .hasMessageNotContaining("wrong");
    }

    @Test
    void aServerThatIsNotThereIsToldInTime() {
        assertThatThrownBy(() -> PostgresStore.open("jdbc:postgresql://localhost:1/x", "orderlane", null, "node-1"))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("Check that it is up and reachable");
    }

    @Test
    void aClosedStoreSaysSo() {
        PostgresStore other = TestServer.open(url, "node-2", CLOCK);
        other.close();
        other.close();
        assertThatThrownBy(() -> other.stores().lanes().reap()).isInstanceOf(StoreException.class);
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
