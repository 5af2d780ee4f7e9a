package io.orderlane.persistence.sqlite;

import io.orderlane.persistence.jdbc.internal.Columns;

/** The statements of the way in. */
final class SqliteIntakeSql {

    /** An order. */
    static final String FIND = "SELECT l.lane_id, l.tail_seq, l.state, l.fence, " + Columns.ORDER_NAMED + """
            FROM lane l
            WHERE l.route_id = ? AND l.order_no = ?
            """;

    /** The acceptance of the same status and event time, if it is still remembered. */
    static final String SAME_KEY = """
            SELECT id, fingerprint FROM dedupe WHERE lane_id = ? AND occurred_at = ? AND status = ? AND expires_at > ?
            """;

    static final String BEGIN_ORDER = """
            INSERT INTO lane (lane_id, route_id, scenario, order_no, recipient_member, recipient_id, created_at, status,
                              occurred_at, wire_time, due_at, state, fence, lease_until)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    static final String LAST_LANE = "SELECT coalesce(max(lane_id), 0) FROM lane";

    private static final String MOVE = """
            UPDATE lane SET status = ?, occurred_at = ?, wire_time = ?, tail_seq = tail_seq + 1,
                            waiting = waiting + 1\
            """;

    /** A lane that is not idle, as most are. The other statements also change the index of what is due or leased. */
    static final String MOVE_ORDER = MOVE + " WHERE lane_id = ?";

    /** An idle order, which is due now. */
    static final String WAKE_ORDER = MOVE + ", state = 0, due_at = ? WHERE lane_id = ?";

    /** An idle order, which is leased without having been due. */
    static final String LEASE_ORDER =
            MOVE + ", state = 1, due_at = ?, fence = fence + 1, lease_until = ? WHERE lane_id = ?";

    /** The payload comes as bytes that are already UTF-8. */
    static final String ADD_NOTIFICATION = """
            INSERT INTO entry (lane_id, seq, id, status, occurred_at, wire_time, accepted_at, deadline, payload,
                               definition)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, CAST(? AS TEXT), ?)
            """;

    /** Replaces a row that has expired, so that the oldest rows stay those that expire first. */
    static final String REMEMBER = """
            INSERT OR REPLACE INTO dedupe (lane_id, status, occurred_at, id, fingerprint, expires_at)
            VALUES (?, ?, ?, ?, ?, ?)
            """;

    private SqliteIntakeSql() {}
}
