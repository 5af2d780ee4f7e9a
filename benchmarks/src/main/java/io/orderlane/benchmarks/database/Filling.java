package io.orderlane.benchmarks.database;

import io.orderlane.core.check.DefinitionFingerprint;
import io.orderlane.core.order.RouteKey;
import io.orderlane.core.scenario.BaseApi;
import io.orderlane.persistence.codec.ContentJson;
import io.orderlane.ride.RideHailing;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Rides in a store before a bench begins, as if our own store had accepted and sent them: everything that waits is due.
 *
 * @param lanes how many orders
 * @param pending how many notifications wait in each
 * @param settled how many of each were delivered before, each with its attempt
 * @param scattered whether they are due in another order than they were accepted in, so that neighbours in a claim lie far
 *     from each other; otherwise in that order, as after a pause
 */
public record Filling(int lanes, int pending, int settled, boolean scattered) {

    /** Nothing. */
    public static final Filling NONE = new Filling(0, 0, 0, false);

    /** Where everything is. */
    public static final RouteKey ROUTE = new RouteKey("default", BaseApi.ORDER_SERVICE);

    private static final long SPREAD = Duration.ofMinutes(10).toMillis();
    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final long DAY = Duration.ofDays(1).toMillis();

    /** So many orders with one notification each, which waits. */
    public static Filling pending(int count) {
        return new Filling(count, 1, 0, false);
    }

    /** The same, due in another order than accepted. */
    public static Filling scattered(int count) {
        return new Filling(count, 1, 0, true);
    }

    /** So many orders whose five notifications were all delivered. */
    public static Filling history(int lanes) {
        return new Filling(lanes, 0, 5, false);
    }

    /** How many notifications wait. */
    public int allPending() {
        return lanes * pending;
    }

    /** Where a database keeps what waits and what is settled: two tables, or twice the same. */
    record Tables(String waiting, String settled) {}

    /** The statements that fill empty tables. */
    List<String> statements(Tables tables, Instant now) {
        if (lanes == 0) {
            return List.of();
        }
        long base = now.toEpochMilli();
        List<String> statements = new ArrayList<>(List.of(
                "INSERT INTO route (route_id, account, base_api) VALUES (1, 'default', '"
                        + ROUTE.api().label() + "'), (2, 'default', '" + BaseApi.CONTRACT_CARD.label() + "')",
                numbers(lanes) + lanes(base),
                numbers(lanes * (pending + settled)) + remembered(base)));
        if (pending > 0) {
            statements.add(numbers(allPending()) + waiting(tables, base));
        }
        if (settled > 0) {
            statements.add(numbers(lanes * settled) + history(tables, base));
            statements.add(numbers(lanes * settled) + attempts(base));
        }
        return statements;
    }

    /** The beginning of a statement that has the numbers from 1 as {@code n.i}. */
    public static String numbers(int count) {
        return "WITH RECURSIVE n (i) AS (SELECT CAST(1 AS bigint) UNION ALL SELECT i + 1 FROM n WHERE i < " + count
                + ") ";
    }

    private String lanes(long base) {
        return "INSERT INTO lane (lane_id, route_id, scenario, order_no, recipient_member, recipient_id, created_at,"
                + " status, occurred_at, wire_time, delivered_status, delivered_wire_time, delivered_at, card_until,"
                + " state, due_at, tail_seq, waiting) SELECT i, 1, '" + RideHailing.SCENARIO.name()
                + "', 'F-' || i, 'userId', '2160220000000001', " + (base - DAY) + ", 'SERVING', " + (base - HOUR) + ", "
                + (base - HOUR) + ", " + delivered(base) + ", " + (pending > 0 ? 0 : 2) + ", "
                + (base - SPREAD) + due() + ", " + (pending + settled) + ", " + pending + " FROM n";
    }

    private String due() {
        return scattered ? " + i * 7919 % " + SPREAD : " + i * " + SPREAD + " / " + lanes;
    }

    private String delivered(long base) {
        return settled == 0
                ? "NULL, NULL, NULL, NULL"
                : "'SERVING', " + (base - HOUR) + ", " + (base - HOUR) + ", " + (base + DAY);
    }

    private String waiting(Tables tables, long base) {
        return "INSERT INTO " + tables.waiting
                + " (lane_id, seq, id, status, occurred_at, wire_time, accepted_at, deadline, payload,"
                + " definition) SELECT " + place(pending, settled) + ", " + id(2_000_000_000) + ", " + what(base)
                + " FROM n";
    }

    private String history(Tables tables, long base) {
        return "INSERT INTO " + tables.settled
                + " (lane_id, seq, id, status, occurred_at, wire_time, accepted_at, deadline, payload,"
                + " definition, outcome, settled_at) SELECT " + place(settled, 0) + ", " + id(1_000_000_000) + ", "
                + what(base) + ", 'DELIVERED', " + time(base) + " FROM n";
    }

    private String attempts(long base) {
        return "INSERT INTO attempt (lane_id, seq, fence, number, command, started_at, outcome, detail, http_status,"
                + " result_status, result_code, verdict, key_version, tracer_id, took_micros) SELECT "
                + place(settled, 0) + ", 1 + (i - 1) % " + settled + ", 1, 'CREATE', " + time(base)
                + ", 'CONFIRMED', 'SUCCESS', 200, 'S', 'SUCCESS', 'VERIFIED', '1', 'trace-' || i, 42000 FROM n";
    }

    private String remembered(long base) {
        int each = pending + settled;
        return "INSERT INTO dedupe (lane_id, status, occurred_at, id, fingerprint, expires_at) SELECT 1 + (i - 1) / "
                + each + ", 'SERVING', " + time(base) + ", " + id(1_000_000_000) + ", '" + "0123456789abcdef".repeat(4)
                + "', " + (base + 6 * DAY) + " FROM n";
    }

    private static String place(int each, int before) {
        return "1 + (i - 1) / " + each + ", " + (before + 1) + " + (i - 1) % " + each;
    }

    private static String id(long from) {
        return "'0000000000000000000000' || CAST(" + from + " + i AS text)";
    }

    private static String time(long base) {
        return (base - 2 * HOUR) + " + i % " + HOUR;
    }

    private static String what(long base) {
        return "'SERVING', " + time(base) + ", " + time(base) + ", " + time(base) + ", " + (base + DAY) + ", '"
                + payload() + "', '" + new DefinitionFingerprint().of(RideHailing.SCENARIO) + "'";
    }

    /** The content of a ride, as it is kept and as it stands in a statement. */
    public static String payload() {
        byte[] json = new ContentJson()
                .write(new RideUpdates(Instant::now).checked("F-1").content());
        return new String(json, StandardCharsets.UTF_8).replace("'", "''");
    }
}
