package io.orderlane.persistence.postgresql;

import io.orderlane.core.port.Lanes;
import io.orderlane.persistence.jdbc.internal.Columns;
import io.orderlane.persistence.jdbc.internal.StoredQueued;

/**
 * The statements of the lanes. States are literals, since the indexes are of one state each and a parameter could not
 * use them: 0 ready, 1 leased, 2 idle, 3 parked. Every write after a claim asks for the fence it was made with. A
 * statement that locks several lanes locks them in ascending order or skips those that are locked, so that there is no
 * deadlock.
 */
final class PostgresLaneSql {

    /**
     * Leases lanes: of each route the longest due, skipping those that another transaction has locked. The limit must
     * be applied once (MATERIALIZED), and the rows be found by a list of ids: for a join the planner expects far too
     * many rows and reads the whole table.
     */
    static final String CLAIM = """
            WITH r AS (
                SELECT q.ord, r.route_id, r.account, r.base_api, q.permits
                FROM unnest(?::text[], ?::text[], ?::integer[]) WITH ORDINALITY AS q (account, base_api, permits, ord)
                JOIN route r ON r.account = q.account AND r.base_api = q.base_api),
            c AS MATERIALIZED (
                SELECT h.lane_id FROM r CROSS JOIN LATERAL (
                    SELECT s.lane_id FROM lane s
                    WHERE s.state = 0 AND s.route_id = r.route_id AND s.due_at <=""" + DatabaseClock.SQL + """
                    ORDER BY s.due_at LIMIT r.permits FOR NO KEY UPDATE SKIP LOCKED) h),
            l AS (
                UPDATE lane s SET state = 1, fence = s.fence + 1, lease_owner = ?, lease_until = ? +""" + DatabaseClock.SQL + """
                WHERE s.lane_id = ANY (ARRAY(SELECT c.lane_id FROM c))
                RETURNING s.*)
            SELECT l.lane_id, l.fence, l.attempts,
            """ + Columns.ORDER + """
            FROM l JOIN r ON r.route_id = l.route_id
            ORDER BY r.ord, l.due_at, l.lane_id
            """;

    /**
     * What waits in lanes that are leased. A statement of its own, after the claim: the claim may have locked a newer
     * version of a lane than the notifications it can see.
     */
    static final String QUEUES = "SELECT leased.lane_id, q.* FROM unnest(?::bigint[]) AS leased (lane_id)"
            + " CROSS JOIN LATERAL (SELECT" + StoredQueued.COLUMNS
            + "FROM notification n WHERE n.lane_id = leased.lane_id ORDER BY n.seq LIMIT " + Lanes.LOOKAHEAD + ") q"
            + " ORDER BY leased.lane_id, q.seq";

    /**
     * Whether a lane is leased, written so that the planner cannot use the index of leased lanes: its entries are
     * replaced all the time, so the primary key is faster.
     */
    private static final String IS_LEASED = " (CASE l.state WHEN 1 THEN true END) ";

    /** Those of some claims whose lease still stands, locked, except those that another transaction has locked. */
    private static final String LEASED_UNDER = """
            WITH t AS (SELECT * FROM unnest(?::bigint[], ?::bigint[]) AS t (lane_id, fence)),
            k AS MATERIALIZED (
                SELECT l.lane_id FROM t JOIN lane l ON l.lane_id = t.lane_id AND l.fence = t.fence
                WHERE""" + IS_LEASED + """
                ORDER BY l.lane_id FOR NO KEY UPDATE OF l SKIP LOCKED)
            """;

    private static final String THOSE =
            " WHERE s.lane_id = ANY (ARRAY(SELECT k.lane_id FROM k))" + " RETURNING s.lane_id, s.fence";

    static final String RENEW = LEASED_UNDER + "UPDATE lane s SET lease_until = ? +" + DatabaseClock.SQL + THOSE;

    /** Those of some claims whose lease still stands and whose notification still waits. */
    static final String STANDING = """
            SELECT l.lane_id, l.fence
            FROM unnest(?::bigint[], ?::bigint[], ?::integer[]) AS t (lane_id, fence, seq)
            JOIN lane l ON l.lane_id = t.lane_id AND l.fence = t.fence
            WHERE""" + IS_LEASED + """
                AND EXISTS (
                SELECT 1 FROM notification n WHERE n.lane_id = t.lane_id AND n.seq = t.seq)
            """;

    /** The same, locked, except those that another transaction has locked. */
    static final String STILL_LEASED = STANDING + " ORDER BY l.lane_id FOR NO KEY UPDATE OF l SKIP LOCKED";

    /** Those of some claims whose lease still stands, locked or not. */
    static final String STANDS = """
            SELECT l.lane_id, l.fence
            FROM unnest(?::bigint[], ?::bigint[]) AS t (lane_id, fence)
            JOIN lane l ON l.lane_id = t.lane_id AND l.fence = t.fence
            WHERE""" + IS_LEASED;
    /**
     * Notifications of these numbers end in the first way, those before them in the second; returns how many of each
     * lane.
     */
    static final String END = """
            WITH t AS (
                SELECT * FROM unnest(?::bigint[], ?::integer[], ?::integer[], ?::text[], ?::text[], ?::text[], ?::text[])
                AS t (lane_id, first_seq, seq, outcome, reason, outcome_before, reason_before)),
            gone AS (
                DELETE FROM notification n USING t WHERE n.lane_id = t.lane_id AND n.seq BETWEEN t.first_seq AND t.seq
                RETURNING n.*, CASE WHEN n.seq = t.seq THEN t.outcome ELSE t.outcome_before END AS outcome,
                          CASE WHEN n.seq = t.seq THEN t.reason ELSE t.reason_before END AS reason),
            kept AS (
                INSERT INTO history (lane_id, seq, id, status, occurred_at, wire_time, accepted_at, deadline, payload,
                                     definition, outcome, reason, settled_at)
                SELECT lane_id, seq, id, status, occurred_at, wire_time, accepted_at, deadline, payload, definition,
                       outcome, reason,""" + DatabaseClock.SQL + """
                FROM gone)
            SELECT lane_id, count(*) FROM gone GROUP BY lane_id
            """;

    static final String GO_ON = """
            UPDATE lane s SET
                state = CASE WHEN t.holder_seq IS NOT NULL THEN 3 WHEN s.waiting > t.ended THEN 0 ELSE 2 END,
                due_at = coalesce(t.delay +""" + DatabaseClock.SQL + """
            , s.due_at),
                pause = CASE WHEN t.ended > 0 THEN NULL ELSE coalesce(t.delay, s.pause) END,
                waiting = s.waiting - t.ended, holder_seq = t.holder_seq, lease_until = NULL, lease_owner = NULL,
                attempts = CASE WHEN t.ended > 0 THEN 0 ELSE s.attempts + t.counted END,
                delivered_status = coalesce(t.delivered_status, s.delivered_status),
                delivered_wire_time = coalesce(t.delivered_wire_time, s.delivered_wire_time),
                delivered_at = coalesce(t.delivered_at, s.delivered_at),
                card_until = CASE WHEN t.delivered_status IS NULL THEN s.card_until ELSE t.card_until END
            FROM unnest(?::bigint[], ?::integer[], ?::bigint[], ?::integer[], ?::integer[], ?::text[], ?::bigint[],
                        ?::bigint[], ?::bigint[])
                AS t (lane_id, ended, delay, counted, holder_seq, delivered_status, delivered_wire_time, delivered_at,
                      card_until)
            WHERE s.lane_id = t.lane_id
            """;

    static final String ATTEMPTED = """
            UPDATE notification n SET tries = n.tries + t.tries, last_command = t.command
            FROM unnest(?::bigint[], ?::integer[], ?::integer[], ?::text[]) AS t (lane_id, seq, tries, command)
            WHERE n.lane_id = t.lane_id AND n.seq = t.seq
            """;

    static final String REAP = """
            UPDATE lane s SET state = 0, lease_until = NULL, lease_owner = NULL
            WHERE s.lane_id = ANY (ARRAY(
                SELECT l.lane_id FROM lane l WHERE l.state = 1 AND l.lease_until <=""" + DatabaseClock.SQL + """
                ORDER BY l.lease_until LIMIT 500 FOR NO KEY UPDATE SKIP LOCKED))
            """;

    /**
     * Locks the lane of an order. The notification it waits for is read afterwards: a statement that had to wait for
     * the lock sees the newer version of the lane, but not the history that was written with it.
     */
    static final String LOCK_FOR_RELEASE = """
            SELECT l.lane_id FROM lane l JOIN route r ON r.route_id = l.route_id
            WHERE r.account = ? AND l.scenario = ? AND l.order_no = ?
            FOR NO KEY UPDATE OF l
            """;

    /** Of each route the lanes due after an instant; those that are due are not read. */
    private static final String AHEAD = """
            FROM route r CROSS JOIN LATERAL (
                SELECT s.* FROM lane s WHERE s.state = 0 AND s.route_id = r.route_id AND s.due_at > ?::bigint) l
            """;

    /**
     * Brings back what is due further ahead than its own pause, which only a clock that was set can cause. At most a
     * thousand lanes a call, skipping those that others have locked.
     */
    static final String NO_LONGER_THAN_ITS_PAUSE = """
            UPDATE lane s SET due_at = ?::bigint + coalesce(s.pause, 0) WHERE s.lane_id = ANY (ARRAY(
                SELECT k.lane_id FROM lane k WHERE k.lane_id = ANY (ARRAY(
                    SELECT l.lane_id""" + " " + AHEAD + """
                    WHERE l.due_at > ?::bigint + coalesce(l.pause, 0) LIMIT 1000))
                ORDER BY k.lane_id FOR NO KEY UPDATE SKIP LOCKED))
            """;

    /** The same for the end of a lease; a process that lives goes on renewing its own. */
    static final String NO_LONGER_THAN_A_LEASE = """
            UPDATE lane s SET lease_until = ? WHERE s.lane_id = ANY (ARRAY(
                SELECT l.lane_id FROM lane l WHERE l.state = 1 AND l.lease_until > ?
                ORDER BY l.lane_id LIMIT 1000 FOR NO KEY UPDATE SKIP LOCKED))
            """;

    /** What is leased was due, so it must be due when it is given back. */
    static final String LEASED_WERE_DUE = """
            UPDATE lane s SET due_at = ? WHERE s.lane_id = ANY (ARRAY(
                SELECT l.lane_id FROM lane l WHERE l.state = 1 AND l.due_at > ?
                ORDER BY l.lane_id LIMIT 1000 FOR NO KEY UPDATE SKIP LOCKED))
            """;

    static final String DUE_BEYOND =
            "SELECT r.account, l.scenario, l.order_no " + AHEAD + " ORDER BY l.due_at DESC LIMIT ?";

    static final String NEXT_DUE = """
            SELECT h.due_at FROM unnest(?::text[], ?::text[]) AS q (account, base_api)
            JOIN route r ON r.account = q.account AND r.base_api = q.base_api
            CROSS JOIN LATERAL (
                SELECT l.due_at FROM lane l WHERE l.state = 0 AND l.route_id = r.route_id ORDER BY l.due_at LIMIT 1) h
            ORDER BY h.due_at LIMIT 1
            """;

    private PostgresLaneSql() {}
}
