package io.orderlane.persistence.jdbc;

/** The statements that let a lane go on. States are literals, as everywhere: 0 ready, 2 idle, 3 parked, 4 held. */
final class ReleaseSql {

    /** A lane with what it waits for. */
    static final String LANE = """
            SELECT l.lane_id, l.state, l.holder_seq, h.id
            FROM lane l
            JOIN route r ON r.route_id = l.route_id
            LEFT JOIN history h ON h.lane_id = l.lane_id AND h.seq = l.holder_seq AND h.outcome = 'PARKED'
            WHERE r.account = ? AND l.scenario = ? AND l.order_no = ?
            """;

    /** A parked notification waits again, with its tries and the command of the last of them. */
    static final String WAIT_AGAIN = """
            INSERT INTO notification (lane_id, seq, id, status, occurred_at, wire_time, accepted_at, deadline, payload,
                                      definition, tries, last_command)
            SELECT h.lane_id, h.seq, h.id, h.status, h.occurred_at, h.wire_time, h.accepted_at,
                   CASE WHEN h.deadline > ? THEN h.deadline ELSE ? END, h.payload, h.definition,
                   (SELECT count(*) FROM attempt a WHERE a.lane_id = h.lane_id AND a.seq = h.seq),
                   (SELECT a.command FROM attempt a WHERE a.lane_id = h.lane_id AND a.seq = h.seq
                    ORDER BY a.attempt_id DESC LIMIT 1)
            FROM history h WHERE h.lane_id = ? AND h.seq = ? AND h.outcome = 'PARKED'
            """;

    static final String FORGET = "DELETE FROM history WHERE lane_id = ? AND seq = ? AND outcome = 'PARKED'";

    static final String GO_ON = """
            UPDATE lane SET state = CASE WHEN waiting + ? > 0 THEN 0 ELSE 2 END, due_at = ?, waiting = waiting + ?,
                            holder_seq = NULL, attempts = 0
            WHERE lane_id = ?
            """;

    private ReleaseSql() {}
}
