package io.orderlane.persistence.jdbc;

/** The statements that let a lane go on. States are literals, as everywhere: 0 ready, 2 idle, 3 parked. */
final class ReleaseSql {

    /** A lane with what it waits for. */
    static final String LANE = """
            SELECT l.lane_id, l.state, l.holder_seq, h.id
            FROM lane l
            JOIN route r ON r.route_id = l.route_id
            LEFT JOIN history h ON h.lane_id = l.lane_id AND h.seq = l.holder_seq AND h.outcome = 'PARKED'
            WHERE r.account = ? AND l.scenario = ? AND l.order_no = ?
            """;

    static final String GO_ON = """
            UPDATE lane SET state = CASE WHEN waiting + ? > 0 THEN 0 ELSE 2 END, due_at = ?, waiting = waiting + ?,
                            holder_seq = NULL, attempts = 0
            WHERE lane_id = ?
            """;

    private ReleaseSql() {}
}
