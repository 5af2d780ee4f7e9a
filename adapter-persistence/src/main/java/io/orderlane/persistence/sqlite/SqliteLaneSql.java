package io.orderlane.persistence.sqlite;

import io.orderlane.core.port.Lanes;
import io.orderlane.persistence.jdbc.internal.Columns;
import io.orderlane.persistence.jdbc.internal.StoredQueued;

/**
 * The statements of the lanes. States are literals, since the indexes are of one state each and a parameter could not
 * use them: 0 ready, 1 leased, 2 idle, 3 parked. Every write after a claim asks for the fence it was made with.
 */
final class SqliteLaneSql {

    private static final String LEASED_UNDER = " WHERE lane_id = ? AND state = 1 AND fence = ?";

    /**
     * CROSS JOIN keeps the order of the tables: first what is due, then its route. The reader stops when it has enough:
     * with a limit as parameter, SQLite would plan again for each value.
     */
    static final String DUE = "SELECT l.lane_id, l.fence, l.attempts, l.head_seq, " + Columns.ORDER + """
            FROM lane l
            CROSS JOIN route r ON r.route_id = l.route_id
            WHERE l.state = 0 AND l.route_id = ? AND l.due_at <= ?
            ORDER BY l.due_at, l.lane_id
            """;

    static final String LEASE = "UPDATE lane SET state = 1, fence = fence + 1, lease_until = ? WHERE lane_id = ?";

    /** From the lane's {@code head_seq} on, so that what ended before is not read. */
    static final String QUEUE = "SELECT " + StoredQueued.COLUMNS
            + " FROM notification n WHERE n.lane_id = ? AND n.seq >= ? ORDER BY n.seq LIMIT " + Lanes.LOOKAHEAD;

    static final String RENEW = "UPDATE lane SET lease_until = ?" + LEASED_UNDER;

    /** Whether a claim still stands, and what it settles still waits there. */
    static final String STILL_LEASED = "SELECT lane_id FROM lane" + LEASED_UNDER
            + " AND EXISTS (SELECT 1 FROM notification WHERE lane_id = ? AND seq = ?)";

    /**
     * Ends one notification, unless it no longer waits, the claim no longer stands, or the lane's {@code head_seq} is
     * before the last parameter. With its own number there, it ends only where none before it can wait.
     */
    static final String END_ONE = """
            UPDATE entry SET outcome = ?, reason = ?, settled_at = ?
            WHERE lane_id = ? AND seq = ? AND outcome IS NULL
              AND EXISTS (SELECT 1 FROM lane WHERE lane_id = ? AND state = 1 AND fence = ? AND head_seq >= ?)
            """;

    /**
     * The one of this number ends in the first way, those before it in the second; none does unless the claim still
     * stands and the one of this number still waits there.
     */
    static final String END_ALL = """
            UPDATE entry SET outcome = CASE seq WHEN ? THEN ? ELSE ? END, reason = CASE seq WHEN ? THEN ? ELSE ? END,
                             settled_at = ?
            WHERE lane_id = ? AND outcome IS NULL AND seq <= ? AND seq >= (
                SELECT l.head_seq FROM lane l JOIN notification n ON n.lane_id = l.lane_id AND n.seq = ?
                WHERE l.lane_id = ? AND l.state = 1 AND l.fence = ?)
            """;

    static final String ATTEMPTED =
            "UPDATE entry SET tries = tries + ?, last_command = ? WHERE lane_id = ? AND seq = ?";

    /** Nothing ended, and it is due as before. */
    static final String AGAIN =
            "UPDATE lane SET state = 0, lease_until = NULL, attempts = attempts + ? WHERE lane_id = ?";

    /** Nothing ended, and it is due after a pause. */
    static final String PUT_OFF = """
            UPDATE lane SET state = 0, lease_until = NULL, attempts = attempts + ?, due_at = ?, pause = ? WHERE lane_id = ?
            """;

    /**
     * Everything from the first number on ended. If nothing waits before that, nothing waits before the second number.
     */
    private static final String HEAD = " head_seq = CASE WHEN head_seq >= ? THEN ? ELSE head_seq END ";

    /** This many ended, and the lane goes on. */
    static final String GO_ON = """
            UPDATE lane SET state = CASE WHEN waiting > ? THEN 0 ELSE 2 END, waiting = waiting - ?, lease_until = NULL,
                            due_at = ?, pause = NULL, attempts = 0,
            """ + HEAD + "WHERE lane_id = ?";

    /** One was parked, and the lane waits for it. */
    static final String PARK = """
            UPDATE lane SET state = 3, waiting = waiting - 1, lease_until = NULL, pause = NULL, attempts = 0,
                            holder_seq = ?,
            """ + HEAD + "WHERE lane_id = ?";

    /**
     * This many ended, all up to the one that was confirmed; one statement, since most settlements are of this kind.
     */
    static final String DELIVERED = """
            UPDATE lane SET state = CASE WHEN waiting > ? THEN 0 ELSE 2 END, waiting = waiting - ?, lease_until = NULL,
                            due_at = ?, pause = NULL, attempts = 0, head_seq = ?,
                            delivered_status = ?, delivered_wire_time = ?, delivered_at = ?, card_until = ?
            WHERE lane_id = ?
            """;

    static final String REAP = """
            UPDATE lane SET state = 0, lease_until = NULL
            WHERE lane_id IN (SELECT lane_id FROM lane WHERE state = 1 AND lease_until <= ? LIMIT 500)
            """;

    /** At the start of the only process no lease stands. */
    static final String FREE_ALL = "UPDATE lane SET state = 0, lease_until = NULL WHERE state = 1";

    /** Of each route the lanes due after an instant; those that are due are not read. */
    private static final String AHEAD = """
            SELECT l.lane_id FROM route r CROSS JOIN lane l ON l.route_id = r.route_id WHERE l.state = 0 AND l.due_at > ?
            """;

    /** Brings back what is due further ahead than its own pause, which only a clock that was set can cause. */
    static final String NO_LONGER_THAN_ITS_PAUSE = "UPDATE lane SET due_at = ? + coalesce(pause, 0)"
            + " WHERE due_at > ? + coalesce(pause, 0) AND lane_id IN (" + AHEAD + ")";

    /** What is leased was due, so it must be due when it is given back. */
    static final String LEASED_WERE_DUE = "UPDATE lane SET due_at = ? WHERE state = 1 AND due_at > ?";

    static final String DUE_BEYOND = "SELECT r.account, l.scenario, l.order_no FROM lane l JOIN route r"
            + " ON r.route_id = l.route_id WHERE l.lane_id IN (" + AHEAD + ") ORDER BY l.due_at DESC LIMIT ?";

    static final String NEXT_DUE = "SELECT due_at FROM lane WHERE state = 0 AND route_id = ? ORDER BY due_at LIMIT 1";

    private SqliteLaneSql() {}
}
