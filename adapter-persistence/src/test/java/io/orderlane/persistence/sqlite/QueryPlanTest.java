package io.orderlane.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.notification.Settled;
import io.orderlane.core.port.OrderCriterion;
import io.orderlane.core.port.OrderFilter;
import io.orderlane.persistence.jdbc.internal.ReaderSql;
import io.orderlane.persistence.jdbc.internal.ReplayJobSql;
import io.orderlane.persistence.jdbc.internal.ReplaySql;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A statement that runs for every update or claim must find its rows by an index, however many there are: as SQLite plans
 * with no knowledge of them, which is what it does for us, and as it plans after somebody had them analysed.
 */
final class QueryPlanTest {

    private static final String KEY = "INTEGER PRIMARY KEY";
    private static final String ORDER_NO = "sqlite_autoindex_lane_1";
    private static final String ID = "sqlite_autoindex_entry_1";
    private static final String PLACE = "sqlite_autoindex_entry_2";
    private static final String ONE = PLACE + " (lane_id=? AND seq=?)";
    /** Of all or of parked ones alone. */
    private static final String EITHER_ONE = " (lane_id=? AND seq=?)";

    private static final String ONWARD = PLACE + " (lane_id=? AND seq>?)";
    private static final String OF_ONE_STATE = "(lane_due|lane_lease|lane_parked|entry_parked|replay_job_running)";
    private static final String NUMBERS =
            "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000) ";

    /** Every lane has one that waits and one that is settled; a few lanes are held, a few settled ones are parked. */
    private static final List<String> MANY_ROWS = List.of(
            "INSERT INTO route (account, base_api) VALUES ('default', 'order-service'), ('default', 'contract-card')",
            NUMBERS + """
            INSERT INTO lane (route_id, scenario, order_no, recipient_member, recipient_id, created_at, status, occurred_at,
                              wire_time, state, due_at)
            SELECT 1 + i % 2, 'parcel', 'P-' || i, 'userId', '1', i, 'PLACED', i, i,
                   CASE WHEN i % 300 = 0 THEN 1 ELSE 0 END, i FROM n
            """,
            "UPDATE lane SET lease_until = lane_id WHERE state = 1",
            NUMBERS + """
            INSERT INTO entry (lane_id, seq, id, status, occurred_at, wire_time, accepted_at, deadline, payload,
                               definition)
            SELECT i, 2, 'w' || i, 'PLACED', i, i, i, i, '{}', 'd' FROM n
            """,
            NUMBERS + """
            INSERT INTO entry (lane_id, seq, id, status, occurred_at, wire_time, accepted_at, deadline, payload, definition,
                               outcome, settled_at)
            SELECT i, 1, 'h' || i, 'PLACED', i, i, i, i, '{}', 'd',
                   CASE WHEN i % 100 = 0 THEN 'PARKED' ELSE 'DELIVERED' END, i FROM n
            """,
            NUMBERS + """
            INSERT INTO attempt (lane_id, seq, fence, number, command, started_at, outcome, detail, http_status, took_micros)
            SELECT i, 1, 1, 1, 'CREATE', i, 'CONFIRMED', '', 200, 1 FROM n
            """,
            NUMBERS + """
            INSERT INTO dedupe (lane_id, status, occurred_at, id, fingerprint, expires_at)
            SELECT i, 'PLACED', i, 'w' || i, 'f', i FROM n
            """,
            "ANALYZE");

    @TempDir
    private static Path folder;

    private static SqliteStore unknown;
    private static SqliteStore analysed;

    @BeforeAll
    static void open() {
        unknown = SqliteStore.open(folder.resolve("unknown.db"), Clock.systemUTC());
        Path file = folder.resolve("analysed.db");
        try (SqliteStore filled = SqliteStore.open(file, Clock.systemUTC())) {
            MANY_ROWS.forEach(
                    sql -> filled.writer().write(session -> session.call(sql).update()));
        }
        analysed = SqliteStore.open(file, Clock.systemUTC());
    }

    @AfterAll
    static void close() {
        analysed.close();
        unknown.close();
    }

    private static String page(@Nullable String account, @Nullable String status) {
        return ReaderSql.newestOrders(
                OrderFilter.newest(50).with(OrderCriterion.ACCOUNT, account).with(OrderCriterion.STATUS, status));
    }

    /** Each with what it must use. */
    static Stream<Arguments> statements() {
        return Stream.of(
                Arguments.of("claim", SqliteLaneSql.DUE, List.of("lane_due (route_id=? AND due_at<?)")),
                Arguments.of("lease", SqliteLaneSql.LEASE, List.of(KEY)),
                Arguments.of("queue", SqliteLaneSql.QUEUE, List.of(ONWARD)),
                Arguments.of("next due", SqliteLaneSql.NEXT_DUE, List.of("COVERING INDEX lane_due")),
                Arguments.of("renew", SqliteLaneSql.RENEW, List.of(KEY)),
                Arguments.of("still leased", SqliteLaneSql.STILL_LEASED, List.of(KEY, ONE)),
                Arguments.of("end one", SqliteLaneSql.END_ONE, List.of(KEY, ONE)),
                Arguments.of(
                        "end all",
                        SqliteLaneSql.END_ALL,
                        List.of(KEY, ONE, PLACE + " (lane_id=? AND seq>? AND seq<?)")),
                Arguments.of("attempted", SqliteLaneSql.ATTEMPTED, List.of(ONE)),
                Arguments.of("again", SqliteLaneSql.AGAIN, List.of(KEY)),
                Arguments.of("go on", SqliteLaneSql.GO_ON, List.of(KEY)),
                Arguments.of("park", SqliteLaneSql.PARK, List.of(KEY)),
                Arguments.of("delivered", SqliteLaneSql.DELIVERED, List.of(KEY)),
                Arguments.of("reap", SqliteLaneSql.REAP, List.of("lane_lease (lease_until<?)")),
                Arguments.of("free all", SqliteLaneSql.FREE_ALL, List.of("lane_lease")),
                Arguments.of("find", SqliteIntakeSql.FIND, List.of(ORDER_NO)),
                Arguments.of("same key", SqliteIntakeSql.SAME_KEY, List.of("sqlite_autoindex_dedupe_1")),
                Arguments.of("move order", SqliteIntakeSql.MOVE_ORDER, List.of(KEY)),
                Arguments.of("wake order", SqliteIntakeSql.WAKE_ORDER, List.of(KEY)),
                Arguments.of("lease order", SqliteIntakeSql.LEASE_ORDER, List.of(KEY)),
                Arguments.of("made before", ReplaySql.MADE, List.of(ID)),
                Arguments.of("waits", ReplaySql.WAITS, List.of(ID)),
                Arguments.of("source", ReplaySql.SOURCE, List.of(ID)),
                Arguments.of("newest waiting", EntrySql.NEWEST_WAITING, List.of(KEY, ONWARD)),
                Arguments.of("copy", EntrySql.COPY, List.of(ONE)),
                Arguments.of("extend lane", ReplaySql.EXTEND_LANE, List.of(KEY)),
                Arguments.of("unpark", EntrySql.UNPARK, List.of(EITHER_ONE)),
                Arguments.of("wait again", EntrySql.WAIT_AGAIN, List.of(EITHER_ONE, "attempt_lane")),
                Arguments.of("lower head", EntrySql.LOWER_HEAD, List.of(KEY)),
                Arguments.of("free lane", ReplaySql.FREE_LANE, List.of(KEY)),
                Arguments.of("old ones", SqliteRetention.SETTLED, List.of("entry_old (settled_at<?)")),
                Arguments.of("order", ReaderSql.ORDER, List.of(ORDER_NO)),
                Arguments.of("lane", ReaderSql.LANE, List.of(ORDER_NO)),
                Arguments.of("newest orders", page(null, null), List.of(KEY + " (rowid<?)")),
                Arguments.of("of a status", page(null, "GONE"), List.of(KEY + " (rowid<?)")),
                Arguments.of("of an account and a status", page("default", "GONE"), List.of(KEY + " (rowid<?)")),
                Arguments.of("notification", ReaderSql.NOTIFICATION, List.of(ID)),
                Arguments.of("notifications", ReaderSql.NOTIFICATIONS, List.of(PLACE + " (lane_id=?)")),
                Arguments.of("pending", PendingCount.COUNT, List.of("lane_due", "lane_lease", "lane_parked")),
                Arguments.of("parked", ReaderSql.settled(Settled.PARKED), List.of("entry_parked (settled_at<?)")),
                Arguments.of("expired", ReaderSql.settled(Settled.EXPIRED), List.of("entry_expired (settled_at<?)")),
                Arguments.of(
                        "superseded",
                        ReaderSql.settled(Settled.SUPERSEDED),
                        List.of("entry_superseded (settled_at<?)")),
                Arguments.of(
                        "never shown",
                        ReaderSql.settled(Settled.NEVER_SHOWN),
                        List.of("entry_never_shown (settled_at<?)")),
                Arguments.of("delivered", ReaderSql.settled(Settled.DELIVERED), List.of("entry_old (settled_at<?)")),
                Arguments.of(
                        "count expired",
                        ReaderSql.countSettled(Settled.EXPIRED),
                        List.of("COVERING INDEX entry_expired (settled_at>?)")),
                Arguments.of("count parked", ReaderSql.countSettled(Settled.PARKED), List.of("entry_parked")),
                Arguments.of("attempts", ReaderSql.ATTEMPTS, List.of("attempt_lane")),
                Arguments.of("bulk: settled", ReplayJobSql.ALL_SETTLED, List.of(PLACE)),
                Arguments.of("bulk: parked", ReplayJobSql.PARKED, List.of("entry_parked_place")),
                Arguments.of("bulk: failures", ReplayJobSql.FAILURES, List.of()),
                Arguments.of("bulk: unchanged", ReplayJobSql.UNCHANGED, List.of()),
                Arguments.of("bulk: due", ReplayJobSql.DUE, List.of("replay_job_running")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("statements")
    void aStatementFindsItsRowsByItsIndexes(String name, String sql, List<String> indexes) {
        for (SqliteStore store : List.of(unknown, analysed)) {
            assertThat(plan(store, sql))
                    .describedAs("%s, analysed: %s", name, store == analysed)
                    .satisfies(steps -> assertThat(indexes)
                            .allMatch(index -> steps.stream().anyMatch(step -> step.contains(index))))
                    .noneMatch(QueryPlanTest::readsEverything);
        }
    }

    static Stream<Arguments> sweeps() {
        return Stream.of(
                Arguments.of("attempt", SqliteRetention.ATTEMPTS), //
                Arguments.of("dedupe", SqliteRetention.DEDUPE));
    }

    /** These look at the first rows in the order of their keys, as many as the limit says, and sort nothing. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("sweeps")
    void aSweepReadsTheOldestRowsInTheOrderOfTheirKeys(String table, String sql) {
        for (SqliteStore store : List.of(unknown, analysed)) {
            assertThat(plan(store, sql))
                    .anyMatch(step -> step.equals("SCAN " + table))
                    .anyMatch(step -> step.equals("SEARCH " + table + " USING " + KEY + " (rowid=?)"))
                    .noneMatch(step -> step.contains("TEMP B-TREE"));
        }
    }

    /** An index of one state holds only a few rows and there are few routes, so reading all of them is no harm. */
    private static boolean readsEverything(String step) {
        boolean scans =
                step.startsWith("SCAN") && !step.matches("SCAN (r( .*)?|CONSTANT ROW|counted)|.*INDEX " + OF_ONE_STATE);
        // those that ended in the same millisecond are sorted among themselves, nothing else is
        return scans || (step.contains("TEMP B-TREE") && !step.contains("FOR LAST 2 TERMS"));
    }

    private static List<String> plan(SqliteStore store, String sql) {
        return store.writer()
                .write(session -> session.call("EXPLAIN QUERY PLAN " + sql).list(row -> {
                    row.number();
                    row.number();
                    row.number();
                    return row.text();
                }));
    }
}
