package io.orderlane.persistence.jdbc.internal;

/** The statements of replays. */
public final class ReplaySql {

    /** What was last delivered of the order of a notification that a replay made. */
    public static final String MADE = """
            SELECT l.delivered_status FROM notification n JOIN lane l ON l.lane_id = n.lane_id WHERE n.id = ?
            UNION ALL
            SELECT l.delivered_status FROM history n JOIN lane l ON l.lane_id = n.lane_id WHERE n.id = ?
            """;

    /** Whether a notification waits. */
    public static final String WAITS = "SELECT lane_id FROM notification WHERE id = ?";

    /** A settled notification with its lane. */
    public static final String SOURCE = """
            SELECT n.lane_id, n.seq, n.wire_time, l.tail_seq, l.wire_time, l.delivered_status, l.delivered_wire_time
            FROM history n JOIN lane l ON l.lane_id = n.lane_id
            WHERE n.id = ?
            """;

    /** Counts a new notification at the end of its lane; an idle lane becomes ready. */
    public static final String EXTEND_LANE = """
            UPDATE lane SET tail_seq = tail_seq + 1, wire_time = wire_time + 1, waiting = waiting + 1,
                            due_at = CASE state WHEN 2 THEN ? ELSE due_at END,
                            state = CASE state WHEN 2 THEN 0 ELSE state END
            WHERE lane_id = ?
            """;

    /** A lane that waited for it goes on. */
    public static final String FREE_LANE = """
            UPDATE lane SET state = 0, due_at = ?, holder_seq = NULL WHERE lane_id = ? AND state = 3 AND holder_seq = ?
            """;

    /** A new notification made of a settled one, in the table of what waits. */
    public static String copyInto(String waiting) {
        return "INSERT INTO " + waiting + """
                 (lane_id, seq, id, status, occurred_at, wire_time, accepted_at, deadline, payload, definition)
                SELECT lane_id, ?, ?, status, occurred_at, ?, ?, ?, payload, definition FROM history
                WHERE lane_id = ? AND seq = ?
                """;
    }

    /** A parked notification that is replayed is parked no longer, in the table of what is settled. */
    public static String unparkIn(String settled) {
        return "UPDATE " + settled + """
                 SET outcome = 'SUPERSEDED', reason = ?, settled_at = ?
                WHERE lane_id = ? AND seq = ? AND outcome = 'PARKED'
                """;
    }

    private ReplaySql() {}
}
