package io.orderlane.persistence.sqlite;

/**
 * The statements of the lanes. States are literals, since the indexes hold one state each and a parameter could not use
 * them: 0 ready, 1 leased, 2 idle, 3 parked, 4 held. Every write after a claim asks for the fence it was made with.
 */
final class LaneSql {

    /** The state of a lane without anything to send. */
    static final int IDLE = 2;

    private static final String HELD = " WHERE lane_id = ? AND state = 1 AND fence = ?";
    private static final String HELD_AT_HEAD = HELD + " AND head_seq = ?";

    /** CROSS JOIN keeps the order of the tables: first what is due, then the rest of each. */
    static final String DUE = "SELECT l.lane_id, l.fence, l.attempts, l.tries, l.last_command, " + Columns.ORDER + ","
            + StoredNotification.COLUMNS
            + """
            FROM lane l
            CROSS JOIN route r ON r.route_id = l.route_id
            CROSS JOIN notification n ON n.lane_id = l.lane_id AND n.seq = l.head_seq
            WHERE l.state = 0 AND l.route_id = ? AND l.due_at <= ?
            ORDER BY l.due_at, l.lane_id
            LIMIT ?
            """;

    static final String HOLD = "UPDATE lane SET state = 1, fence = fence + 1, lease_until = ? WHERE lane_id = ?";

    static final String RENEW = "UPDATE lane SET lease_until = ?" + HELD;

    static final String GIVE_BACK = "UPDATE lane SET state = 0, lease_until = NULL" + HELD;

    static final String RETRY = """
            UPDATE lane SET state = 0, lease_until = NULL, due_at = coalesce(?, due_at), attempts = attempts + ?,
                            tries = tries + ?, last_command = coalesce(?, last_command)
            """ + HELD_AT_HEAD;

    private static final String NEXT_HEAD = """
            UPDATE lane SET state = CASE WHEN head_seq < tail_seq THEN 0 ELSE 2 END, lease_until = NULL, due_at = ?,
                            head_seq = head_seq + 1, attempts = 0, tries = 0, last_command = NULL
            """;

    static final String GO_ON = NEXT_HEAD + HELD_AT_HEAD;

    static final String DELIVERED = NEXT_HEAD
            + ", delivered_status = ?, delivered_wire_time = ?, delivered_at = ?, card_until = ?"
            + HELD_AT_HEAD;

    static final String PARK = """
            UPDATE lane SET state = 3, lease_until = NULL, park_reason = ?, parked_at = ?,
                            tries = tries + ?, last_command = coalesce(?, last_command)
            """ + HELD_AT_HEAD;

    static final String TO_HISTORY = """
            INSERT INTO history (lane_id, seq, id, status, occurred_at, wire_time, accepted_at, deadline, payload,
                                 definition, outcome, reason, settled_at)
            SELECT lane_id, seq, id, status, occurred_at, wire_time, accepted_at, deadline, payload, definition, ?, ?, ?
            FROM notification WHERE lane_id = ? AND seq = ?
            """;

    static final String REMOVE = "DELETE FROM notification WHERE lane_id = ? AND seq = ?";

    static final String ADD_ATTEMPT = """
            INSERT INTO attempt (lane_id, seq, fence, number, command, started_at, outcome, detail, http_status,
                                 result_status, result_code, verdict, key_version, tracer_id, took_micros)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    static final String REAP = """
            UPDATE lane SET state = 0, lease_until = NULL
            WHERE lane_id IN (SELECT lane_id FROM lane WHERE state = 1 AND lease_until <= ? LIMIT 500)
            """;

    /** At the start of the only process nobody can hold a lane. */
    static final String FREE_ALL = "UPDATE lane SET state = 0, lease_until = NULL WHERE state = 1";

    static final String NEXT_DUE = "SELECT due_at FROM lane WHERE state = 0 AND route_id = ? ORDER BY due_at LIMIT 1";

    private LaneSql() {}
}
