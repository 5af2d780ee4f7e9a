package io.orderlane.persistence.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.notification.Settled;
import io.orderlane.core.port.OrderCriterion;
import io.orderlane.core.port.OrderFilter;
import io.orderlane.persistence.jdbc.internal.ReaderSql;
import io.orderlane.persistence.jdbc.internal.ReplayJobSql;
import io.orderlane.persistence.jdbc.internal.ReplaySql;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A statement that runs for every update or claim must find its rows by an index, however many there are: with a plan made
 * for its parameters, and with the one plan made for all.
 */
final class QueryPlanTest {

    private static final Pattern PARAMETER = Pattern.compile("[?]");

    /** Every lane has one that waits and three that are settled; a hundred lanes are held; of one status there are few. */
    private static final String MANY_ROWS = """
            INSERT INTO route (account, base_api) VALUES ('default', 'order-service'), ('default', 'contract-card');
            INSERT INTO lane (route_id, scenario, order_no, recipient_member, recipient_id, created_at, status, occurred_at,
                              wire_time, state, due_at, tail_seq, waiting, fence, lease_until, lease_owner)
            SELECT 1 + i % 2, 'parcel', 'P-' || i, 'userId', '2160220000000001', i,
                   CASE WHEN i % 50 = 0 THEN 'GONE' ELSE 'PLACED' END, i, i,
                   CASE WHEN i % 300 = 0 THEN 1 ELSE 0 END, i, 4, 1, 1, i, 'node-1'
            FROM generate_series(1, 30000) i;
            INSERT INTO notification (lane_id, seq, id, status, occurred_at, wire_time, accepted_at, deadline, payload,
                                      definition)
            SELECT i, 4, md5('w' || i), 'PLACED', i, i, i, i, '{}', 'd' FROM generate_series(1, 30000) i;
            INSERT INTO history (lane_id, seq, id, status, occurred_at, wire_time, accepted_at, deadline, payload, definition,
                                 outcome, settled_at)
            SELECT i, s, md5(i || 'h' || s), 'PLACED', i, i, i, i, '{}', 'd',
                   CASE WHEN i % 100 = 0 THEN 'PARKED' ELSE 'DELIVERED' END, i
            FROM generate_series(1, 30000) i, generate_series(1, 3) s;
            INSERT INTO attempt (lane_id, seq, fence, number, command, started_at, outcome, detail, http_status, took_micros)
            SELECT i, 3, 1, 1, 'CREATE', i, 'CONFIRMED', '', 200, 1 FROM generate_series(1, 30000) i;
            INSERT INTO dedupe SELECT i, i, 'PLACED', md5('w' || i), 'f', i FROM generate_series(1, 30000) i;
            ANALYZE
            """;

    private static String url;
    private static String small;

    @BeforeAll
    static void fill() {
        url = TestServer.emptyDatabase(QueryPlanTest.class);
        TestServer.open(url, "node-1", null).close();
        TestServer.execute(url, MANY_ROWS);
        small = TestServer.emptyDatabase(SmallTables.class);
        TestServer.open(small, "node-1", null).close();
        TestServer.execute(small, MANY_ROWS.replace("30000)", "40)"));
    }

    private interface SmallTables {}

    private static Arguments of(String name, String indexes, String sql, String... parameters) {
        return Arguments.of(name, indexes, sql, List.of(parameters));
    }

    private static OrderFilter filter(@Nullable String account, @Nullable String status) {
        return OrderFilter.newest(50).with(OrderCriterion.ACCOUNT, account).with(OrderCriterion.STATUS, status);
    }

    private static Arguments settled(Settled state, String index) {
        return of(state.name(), index, ReaderSql.settled(state), "20000", "20000", "300", "300", "3", "51");
    }

    static Stream<Arguments> statements() {
        String routes = "ARRAY['default','default']";
        String apis = "ARRAY['order-service','contract-card']";
        String lanes = "ARRAY[300,600,900]::bigint[]";
        String ones = "ARRAY[1,1,1]";
        String texts = "ARRAY['a','b','c']";
        String last = "9223372036854775807";
        String id = "'0123456789abcdef0123456789abcdef'";
        return Stream.of(
                of(
                        "claim",
                        "lane_due",
                        PostgresLaneSql.CLAIM,
                        routes,
                        apis,
                        "ARRAY[50,50]",
                        "20000",
                        "'n'",
                        "30000",
                        "20000"),
                of("queues", "notification_pkey", PostgresLaneSql.QUEUES, lanes),
                of("renew", "lane_pkey", PostgresLaneSql.RENEW, lanes, ones, "30000", "20000"),
                of("still leased", "lane_pkey", PostgresLaneSql.STILL_LEASED, lanes, ones, "ARRAY[4,4,4]"),
                of(
                        "end",
                        "notification_pkey",
                        PostgresLaneSql.END,
                        lanes,
                        ones,
                        ones,
                        texts,
                        texts,
                        texts,
                        texts,
                        "20000"),
                of(
                        "go on",
                        "lane_pkey",
                        PostgresLaneSql.GO_ON,
                        "20000",
                        lanes,
                        ones,
                        ones,
                        ones,
                        ones,
                        texts,
                        ones,
                        ones,
                        ones),
                of("attempted", "notification_pkey", PostgresLaneSql.ATTEMPTED, lanes, ones, ones, texts),
                of("reap", "lane_lease", PostgresLaneSql.REAP, "5000"),
                of("next due", "lane_due", PostgresLaneSql.NEXT_DUE, routes, apis),
                of(
                        "lock for a release",
                        "lane_route_id_order_no_key",
                        PostgresLaneSql.LOCK_FOR_RELEASE,
                        "'default'",
                        "'parcel'",
                        "'P-1'"),
                of("lock orders", "lane_route_id_order_no_key", PostgresIntakeSql.LOCK, "ARRAY[1,2,1]", texts),
                of("remembered", "dedupe_pkey", PostgresIntakeSql.REMEMBERED, lanes, lanes, texts, "0"),
                of(
                        "move orders",
                        "lane_pkey",
                        PostgresIntakeSql.MOVE_ORDERS,
                        "20000",
                        "'node-1'",
                        "20000",
                        lanes,
                        texts,
                        lanes,
                        lanes,
                        ones,
                        ones,
                        ones),
                of(
                        "begin orders",
                        "lane_route_id_order_no_key",
                        PostgresIntakeSql.BEGIN_ORDERS,
                        "20000",
                        "'node-1'",
                        "20000",
                        ones,
                        texts,
                        texts,
                        texts,
                        texts,
                        lanes,
                        texts,
                        lanes,
                        lanes,
                        ones,
                        ones,
                        ones),
                of("remember", "dedupe_pkey", PostgresIntakeSql.REMEMBER, "1", lanes, lanes, texts, texts, texts),
                of("lock for replays", "history_id", HistorySql.LOCK, texts, texts),
                of("made before", "notification_id_key history_id", ReplaySql.MADE, id, id),
                of("waits", "notification_id_key", ReplaySql.WAITS, id),
                of("source", "history_id", ReplaySql.SOURCE, id),
                of("newest waiting", "notification_pkey", HistorySql.NEWEST_WAITING, "300"),
                of("copy", "history_pkey", HistorySql.COPY, "5", id, "1", "1", "1", "300", "3"),
                of("extend", "lane_pkey", ReplaySql.EXTEND_LANE, "1", "300"),
                of("unpark", "history_parked_place", HistorySql.UNPARK, "'by'", "1", "300", "3"),
                of("free", "lane_pkey", ReplaySql.FREE_LANE, "1", "300", "3"),
                of("settled by place", "history_pkey", ReplayJobSql.ALL_SETTLED, "300", "2", "50"),
                of("parked by place", "history_parked_place", ReplayJobSql.PARKED, "300", "2", "50"),
                of("unchanged", "history_pkey", ReplayJobSql.UNCHANGED, "300", "2", "'DELIVERED'", "300"),
                of("old history", "history_old", PostgresRetention.HISTORY, "100", "50"),
                of("old attempts", "attempt_pkey", PostgresRetention.ATTEMPTS, "50", "100"),
                of("old acceptances", "dedupe_old", PostgresRetention.DEDUPE, "100", "50"),
                of("nodes", "lane_lease", PostgresNodes.SEEN, "-30000", "20000"),
                of("order", "lane_route_id_order_no_key", ReaderSql.ORDER, "'default'", "'parcel'", "'P-1'"),
                of("lane", "lane_route_id_order_no_key", ReaderSql.LANE, "'default'", "'parcel'", "'P-1'"),
                of("newest orders", "lane_pkey", ReaderSql.newestOrders(filter(null, null)), last, "51"),
                of("of a status", "lane_pkey", ReaderSql.newestOrders(filter(null, "GONE")), last, "'GONE'", "51"),
                of(
                        "of an account and a status",
                        "lane_pkey",
                        ReaderSql.newestOrders(filter("default", "GONE")),
                        "20000",
                        "'default'",
                        "'GONE'",
                        "51"),
                of("notification", "notification_id_key history_id", ReaderSql.NOTIFICATION, id, id),
                of("notifications", "notification_pkey history_pkey", ReaderSql.NOTIFICATIONS, "300", "300"),
                settled(Settled.PARKED, "history_parked"),
                settled(Settled.EXPIRED, "history_expired"),
                settled(Settled.SUPERSEDED, "history_superseded"),
                settled(Settled.NEVER_SHOWN, "history_never_shown"),
                settled(Settled.DELIVERED, "history_old"),
                of("count expired", "history_expired", ReaderSql.countSettled(Settled.EXPIRED), "20000", "100"),
                of("attempts", "attempt_lane", ReaderSql.ATTEMPTS, "300", "3"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("statements")
    void aStatementFindsItsRowsByItsIndexes(String name, String indexes, String sql, List<String> parameters) {
        for (String mode : List.of("force_custom_plan", "force_generic_plan")) {
            List<String> plan = plan(url, mode, sql, parameters);
            assertThat(plan)
                    .describedAs("%s, %s", name, mode)
                    .satisfies(steps -> assertThat(indexes.split(" "))
                            .allMatch(index -> steps.stream().anyMatch(step -> step.contains(index))))
                    .noneMatch(step -> step.matches(".*Seq Scan on (lane|notification|history|attempt|dedupe).*"));
        }
    }

    /** Such a plan may be kept until the tables are large. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("statements")
    void aPlanMadeWhileTheTablesAreSmallReadsNoneOfThemWhole(
            String name, String indexes, String sql, List<String> parameters) {
        assertThat(plan(small, "force_generic_plan", sql, parameters))
                .describedAs("%s", name)
                .noneMatch(
                        step -> step.matches(".*(Seq Scan on (lane|notification|history|attempt|dedupe)|Hash Join).*"));
    }

    private static List<String> plan(String database, String mode, String sql, List<String> parameters) {
        return TestServer.query(
                database,
                ConnectionPools.BY_INDEX,
                "SET plan_cache_mode = " + mode,
                "PREPARE hot AS " + numbered(sql),
                "EXPLAIN EXECUTE hot (" + String.join(", ", parameters) + ")");
    }

    private static String numbered(String sql) {
        List<String> used = new ArrayList<>();
        Matcher parameter = PARAMETER.matcher(sql);
        return parameter.replaceAll(found -> {
            used.add(found.group());
            return "\\$" + used.size();
        });
    }
}
