package io.orderlane.persistence.postgresql;

import io.orderlane.persistence.jdbc.internal.Columns;

/** The statements of the way in. */
final class PostgresIntakeSql {

    /**
     * The orders that exist, locked in ascending order, except those that another transaction has locked: it never
     * waits, so there is no deadlock.
     */
    static final String LOCK = "SELECT l.lane_id, l.tail_seq, l.state, l.fence, l.route_id," + Columns.ORDER + """
            FROM unnest(?::integer[], ?::text[]) AS k (route_id, order_no)
            JOIN lane l ON l.route_id = k.route_id AND l.order_no = k.order_no
            JOIN route r ON r.route_id = l.route_id
            ORDER BY l.lane_id FOR NO KEY UPDATE OF l SKIP LOCKED
            """;

    /** Which of some orders exist; those that were not locked are locked by another transaction. */
    static final String EXISTING = """
            SELECT l.route_id, l.order_no
            FROM unnest(?::integer[], ?::text[]) AS k (route_id, order_no)
            JOIN lane l ON l.route_id = k.route_id AND l.order_no = k.order_no
            """;

    /** Earlier acceptances. A statement of its own, after the locks, so that it sees what was committed before them. */
    static final String REMEMBERED = """
            SELECT d.lane_id, d.status, d.occurred_at, d.id, d.fingerprint
            FROM unnest(?::bigint[], ?::bigint[], ?::text[]) AS k (lane_id, occurred_at, status)
            JOIN dedupe d ON d.lane_id = k.lane_id AND d.occurred_at = k.occurred_at AND d.status = k.status
            WHERE d.expires_at > ?
            """;

    /**
     * Returns fewer than it was given when another process has just begun one of them. Those leased for the caller are
     * in state 1 with fence 1, as after a first claim.
     */
    static final String BEGIN_ORDERS = """
            INSERT INTO lane (route_id, scenario, order_no, recipient_member, recipient_id, created_at, status, occurred_at,
                              wire_time, tail_seq, waiting, state, fence, due_at, lease_owner, lease_until)
            SELECT t.*, t.state, ?::bigint, CASE t.state WHEN 1 THEN ?::text END, CASE t.state WHEN 1 THEN ?::bigint END
            FROM unnest(?::integer[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::bigint[],
                        ?::bigint[], ?::integer[], ?::integer[], ?::integer[])
                AS t (route_id, scenario, order_no, member, recipient, created_at, status, occurred_at, wire_time, tail_seq,
                      waiting, state)
            ON CONFLICT (route_id, order_no) DO NOTHING
            RETURNING lane_id, route_id, order_no
            """;

    /** An idle lane (2) becomes ready, or is leased (1) for the caller as by a claim. */
    static final String MOVE_ORDERS = """
            UPDATE lane s SET
                status = t.status, occurred_at = t.occurred_at, wire_time = t.wire_time, tail_seq = t.tail_seq,
                waiting = s.waiting + t.added, due_at = CASE s.state WHEN 2 THEN ? ELSE s.due_at END,
                state = CASE s.state WHEN 2 THEN t.leased ELSE s.state END, fence = s.fence + t.leased,
                lease_owner = CASE t.leased WHEN 1 THEN ? ELSE s.lease_owner END,
                lease_until = CASE t.leased WHEN 1 THEN ? ELSE s.lease_until END
            FROM unnest(?::bigint[], ?::text[], ?::bigint[], ?::bigint[], ?::integer[], ?::integer[], ?::integer[])
                AS t (lane_id, status, occurred_at, wire_time, tail_seq, added, leased)
            WHERE s.lane_id = t.lane_id
            """;

    /** Arrays instead of a list of values: one statement for any number, planned once. */
    static final String ADD_NOTIFICATIONS = """
            INSERT INTO notification (lane_id, seq, id, status, occurred_at, wire_time, accepted_at, deadline, payload,
                                      definition)
            SELECT * FROM unnest(?::bigint[], ?::integer[], ?::text[], ?::text[], ?::bigint[], ?::bigint[], ?::bigint[],
                                 ?::bigint[], ?::text[], ?::text[])
            """;

    static final String REMEMBER = """
            INSERT INTO dedupe (lane_id, occurred_at, status, id, fingerprint, expires_at)
            SELECT t.*, ?::bigint
            FROM unnest(?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::text[]) AS t
            ON CONFLICT (lane_id, occurred_at, status) DO UPDATE
                SET id = excluded.id, fingerprint = excluded.fingerprint, expires_at = excluded.expires_at
            """;

    private PostgresIntakeSql() {}
}
