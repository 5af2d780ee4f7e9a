package io.orderlane.persistence.chaos;

import io.orderlane.core.order.RouteKey;
import io.orderlane.core.scenario.BaseApi;
import io.orderlane.persistence.codec.ContentJson;
import io.orderlane.testkit.store.ParcelUpdate;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/**
 * What waits in a database: orders on one route, and on another a few more with a great deal in each.
 *
 * @param lanes orders on the first route
 * @param each how many notifications wait in each of them
 * @param deep how many notifications wait in each order on the second route
 */
record Backlog(int lanes, int each, int deep) {

    /** Where the many are. */
    static final RouteKey WIDE = new RouteKey("default", BaseApi.ORDER_SERVICE);
    /** Where the deep ones are. */
    static final RouteKey DEEP = new RouteKey("default", BaseApi.CONTRACT_CARD);
    /** Orders on the second route. */
    static final int DEEP_LANES = 200;

    private static final int TEXT = 200;
    private static final long SPREAD = Duration.ofMinutes(10).toMillis();

    /** Everything is due before this many milliseconds after the start of the epoch. */
    static long allDue() {
        return SPREAD;
    }

    /** How many notifications wait on the first route. */
    int pending() {
        return lanes * each;
    }

    /** The statements that fill empty tables; what waits is in this one. Lanes are due in another order than by number. */
    List<String> statements(String waiting) {
        return List.of(
                "INSERT INTO route (route_id, account, base_api) VALUES (1, 'default', '"
                        + WIDE.api().label() + "'), (2, 'default', '"
                        + DEEP.api().label() + "')",
                numbers(lanes) + lanes("i", 1, each),
                numbers(DEEP_LANES) + lanes("i + " + lanes, 2, deep),
                numbers(pending())
                        + notifications(waiting, "1 + (i - 1) / " + each, "1 + (i - 1) % " + each, "1000000000 + i"),
                numbers(DEEP_LANES * deep)
                        + notifications(
                                waiting,
                                lanes + " + 1 + (i - 1) / " + deep,
                                "1 + (i - 1) % " + deep,
                                "2000000000 + i"));
    }

    private static String numbers(int count) {
        return "WITH RECURSIVE n (i) AS (SELECT CAST(1 AS bigint) UNION ALL SELECT i + 1 FROM n WHERE i < " + count
                + ")";
    }

    private static String lanes(String lane, int route, int waiting) {
        return " INSERT INTO lane (lane_id, route_id, scenario, order_no, recipient_member, recipient_id, created_at,"
                + " status, occurred_at, wire_time, state, due_at, tail_seq, waiting)"
                + " SELECT " + lane + ", " + route
                + ", 'parcel', 'P-' || i, 'userId', '2160220000000001', i, 'PLACED', i,"
                + " i, 0, i * 7919 % " + SPREAD + ", " + waiting + ", " + waiting + " FROM n";
    }

    private static String notifications(String table, String lane, String seq, String id) {
        return " INSERT INTO " + table + " (lane_id, seq, id, status, occurred_at, wire_time, accepted_at, deadline,"
                + " payload, definition) SELECT " + lane + ", " + seq + ", '0000000000000000000000' || CAST(" + id
                + " AS text), 'PLACED', i, i, i, 4102444800000, '" + payload() + "', '0123456789abcdef' FROM n";
    }

    /** As large as that of a ride. */
    private static String payload() {
        byte[] json = new ContentJson()
                .write(ParcelUpdate.of("P-1").says("x".repeat(TEXT)).content());
        return new String(json, StandardCharsets.UTF_8);
    }
}
