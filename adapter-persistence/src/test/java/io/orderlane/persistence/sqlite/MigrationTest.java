package io.orderlane.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.memory.SettableClock;
import io.orderlane.core.notification.NotificationId;
import io.orderlane.core.notification.Settled;
import io.orderlane.core.port.ClaimedLane;
import io.orderlane.core.port.LaneState;
import io.orderlane.core.port.NotificationView;
import io.orderlane.core.port.Release;
import io.orderlane.core.port.Stores;
import io.orderlane.core.port.replay.Replay;
import io.orderlane.core.port.replay.ReplayCursor;
import io.orderlane.core.port.replay.ReplayResult;
import io.orderlane.core.status.SubmissionResult;
import io.orderlane.persistence.codec.ContentJson;
import io.orderlane.persistence.jdbc.internal.Row;
import io.orderlane.testkit.store.ParcelUpdate;
import io.orderlane.testkit.store.ReplayJobContract;
import io.orderlane.testkit.store.StoreFixture;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of an Orderlane that moved what was settled to a table of its own. */
final class MigrationTest implements StoreFixture {

    private static final ParcelUpdate SENDING = ParcelUpdate.of("P-1");
    private static final ParcelUpdate STOPPED = ParcelUpdate.of("P-2");
    private static final ParcelUpdate DONE = ParcelUpdate.of("P-3");
    private static final String JOB = ReplayJobContract.JOB.value();
    private static final long NOW = ParcelUpdate.START.toEpochMilli();
    private static final String PAYLOAD =
            new String(new ContentJson().write(SENDING.content()), StandardCharsets.UTF_8);

    /** P-1 has two ended and two waiting, one of them tried; P-2 waits for a parked one; P-3 has one and is idle. */
    private static final List<String> ROWS = List.of(
            "INSERT INTO route VALUES (1, 'default', 'order-service', NULL, NULL)",
            lane(1, "P-1", "state, tail_seq, waiting, attempts, fence", "0, 4, 2, 1, 7"),
            lane(2, "P-2", "state, tail_seq, waiting, holder_seq", "3, 2, 1, 1"),
            lane(3, "P-3", "state, tail_seq, waiting, delivered_status, delivered_wire_time", "2, 2, 0, 'PLACED', 1"),
            settled(3, 1, "'DELIVERED', NULL"),
            settled(3, 2, "'PARKED', 'refused later'"),
            settled(1, 1, "'SUPERSEDED', 'by " + id(1, 2) + "'"),
            settled(1, 2, "'DELIVERED', NULL"),
            settled(2, 1, "'PARKED', 'refused'"),
            waiting(1, 3, "2, 'CREATE'"),
            waiting(1, 4, "0, NULL"),
            waiting(2, 2, "0, NULL"),
            attempt(1, 1),
            attempt(1, 3),
            attempt(1, 3),
            attempt(2, 1),
            "INSERT INTO dedupe (lane_id, status, occurred_at, id, fingerprint, expires_at) VALUES (1, 'PLACED', " + NOW
                    + ", '" + id(1, 4) + "', 'another', "
                    + (NOW + Duration.ofDays(7).toMillis()) + ")",
            "INSERT INTO replay_job (id, outcomes, mode, per_second, even_if_newer, expected, state, created_at,"
                    + " updated_at, due_at) VALUES ('" + JOB + "', 'PARKED', 'ALL', 5, 0, 1, 'PAUSED', 1, 1, 1)",
            "INSERT INTO replay_failure VALUES ('" + JOB + "', 1, 2, '" + id(1, 2) + "', 'UNKNOWN', NULL)");

    private static String id(int lane, int seq) {
        return "0".repeat(30) + lane + seq;
    }

    private static String lane(int id, String orderNo, String columns, String values) {
        return "INSERT INTO lane (lane_id, route_id, scenario, order_no, recipient_member, recipient_id, created_at,"
                + " status, occurred_at, wire_time, due_at, " + columns + ") VALUES (" + id + ", 1, 'parcel', '"
                + orderNo
                + "', 'userId', '2160220000000001', 1, 'PLACED', " + NOW + ", 5, 1, " + values + ")";
    }

    private static String settled(int lane, int seq, String end) {
        return "INSERT INTO history (lane_id, seq, id, status, occurred_at, wire_time, accepted_at, deadline, payload,"
                + " definition, outcome, reason, settled_at) VALUES (" + notification(lane, seq) + ", " + end + ", "
                + (NOW - 10 + seq) + ")";
    }

    private static String waiting(int lane, int seq, String tries) {
        return "INSERT INTO notification (lane_id, seq, id, status, occurred_at, wire_time, accepted_at, deadline,"
                + " payload, definition, tries, last_command) VALUES (" + notification(lane, seq) + ", " + tries + ")";
    }

    private static String notification(int lane, int seq) {
        return lane + ", " + seq + ", '" + id(lane, seq) + "', 'PLACED', 11, " + seq + ", 13, 14, '" + PAYLOAD
                + "', 'definition-1'";
    }

    private static String attempt(int lane, int seq) {
        return "INSERT INTO attempt (lane_id, seq, fence, number, command, started_at, outcome, detail, http_status,"
                + " took_micros) VALUES (" + lane + ", " + seq + ", 1, 1, 'CREATE', 1, 'REFUSED', '', 200, 1)";
    }

    private final SettableClock clock = SettableClock.at(ParcelUpdate.START);

    @TempDir
    private Path folder;

    private SqliteStore store;

    @BeforeEach
    void open() throws SQLException {
        Path file = folder.resolve("orderlane.db");
        String url = Connections.url(file);
        Flyway.configure()
                .dataSource(url, null, null)
                .locations(SqliteMigrations.PLACE)
                .target("2")
                .load()
                .migrate();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String row : ROWS) {
                statement.execute(row);
            }
        }
        store = SqliteStore.open(file, clock, clock.ticker());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whatWaitedAndWhatWasSettledIsAsItWas() {
        assertThat(stores().reader().notifications(SENDING.key()))
                .extracting(NotificationView::state)
                .containsExactly(Settled.SUPERSEDED, Settled.DELIVERED, Settled.PENDING, Settled.PENDING);
        NotificationView superseded = notification(new NotificationId(id(1, 1)));
        assertThat(superseded.reason()).isEqualTo("by " + id(1, 2));
        assertThat(superseded.settledAt()).isEqualTo(clock.instant().minusMillis(9));
        assertThat(superseded.attempts()).hasSize(1);
        assertThat(stores().reader().settled(Settled.PARKED, null, 5).notifications())
                .extracting(view -> view.notification().id().value())
                .containsExactly(id(3, 2), id(2, 1));
        assertThat(stores().reader().pending()).isEqualTo(3);
        assertThat(rows("SELECT id || ' ' || status || occurred_at || ' ' || wire_time || ' ' || accepted_at || ' ' ||"
                        + " deadline || ' ' || definition || payload FROM entry ORDER BY lane_id, seq"))
                .containsExactly(
                        row(id(1, 1), 1),
                        row(id(1, 2), 2),
                        row(id(1, 3), 3),
                        row(id(1, 4), 4),
                        row(id(2, 1), 1),
                        row(id(2, 2), 2),
                        row(id(3, 1), 1),
                        row(id(3, 2), 2));
    }

    private static String row(String id, int wireTime) {
        return id + " PLACED11 " + wireTime + " 13 14 definition-1" + PAYLOAD;
    }

    @Test
    void whatWaitedIsSentWithItsTriesAndWhatEndedIsPassedBy() {
        ClaimedLane lane = claimOne();
        assertThat(lane.attempts()).isEqualTo(1);
        assertThat(lane.claim().fence()).isEqualTo(8);
        assertThat(lane.queue()).extracting(queued -> queued.attempts()).containsExactly(2, 0);
        assertThat(lane.queue().get(0).definition()).isEqualTo("definition-1");
        assertThat(rows("SELECT 'from ' || head_seq FROM lane ORDER BY lane_id"))
                .containsExactly("from 3", "from 2", "from 3");
        deliver(lane);
        assertThat(notification(lane.head().id()).attempts()).hasSize(3);
        assertThat(stores().reader().pending()).isEqualTo(2);
    }

    @Test
    void aLaneThatWaitedForAPersonCanBeReleased() {
        assertThat(order(STOPPED).state()).isEqualTo(LaneState.PARKED);
        stores().lanes().release(new Release(STOPPED.key(), true, clock.instant()));
        ClaimedLane lane = claim(10).stream()
                .filter(one -> one.order().key().equals(STOPPED.key()))
                .findFirst()
                .orElseThrow();
        assertThat(lane.queue()).extracting(queued -> queued.attempts()).containsExactly(1, 0);
        assertThat(stores().reader().pending()).isEqualTo(4);
    }

    @Test
    void whatHadEndedCanBeReplayed() {
        NotificationId copy = new NotificationId(id(9, 9));
        NotificationId parked = new NotificationId(id(3, 2));
        assertThat(stores().replays()
                        .replay(List.of(new Replay(parked, copy, clock.instant(), clock.instant(), false))))
                .hasOnlyElementsOfType(ReplayResult.Queued.class);
        assertThat(notification(parked).state()).isEqualTo(Settled.SUPERSEDED);
        assertThat(notification(copy).state()).isEqualTo(Settled.PENDING);
        assertThat(order(DONE).state()).isEqualTo(LaneState.READY);
    }

    @Test
    void acceptancesAndBulkReplaysAreRemembered() {
        assertThat(offerOne(SENDING)).isNotInstanceOf(SubmissionResult.Accepted.class);
        var job = stores().replayJobs().newest(5).get(0);
        assertThat(stores().replayJobs().failures(job.id(), ReplayCursor.START, 5))
                .hasSize(1);
    }

    @Test
    void whatHadEndedIsRemovedWhenItsTimeHasComeButNotWhatIsParked() {
        clock.advance(Duration.ofDays(40));
        store.sweep(100);
        assertThat(rows("SELECT id FROM entry ORDER BY lane_id, seq"))
                .containsExactly(id(1, 3), id(1, 4), id(2, 1), id(2, 2), id(3, 2));
    }

    private List<String> rows(String sql) {
        return store.writer().write(session -> session.call(sql).list(Row::text));
    }

    @Override
    public SettableClock clock() {
        return clock;
    }

    @Override
    public Stores stores() {
        return store.stores();
    }
}
