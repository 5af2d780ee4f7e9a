package io.orderlane.persistence.sqlite;

/** The statements of the questions. */
final class ReaderSql {

    private static final String ORDERS = "SELECT l.lane_id, l.state, l.due_at,"
            + " l.tail_seq - l.head_seq + 1 - (l.state = 3), l.attempts, " + Columns.ORDER
            + " FROM lane l JOIN route r ON r.route_id = l.route_id ";

    static final String ORDER = ORDERS + " WHERE r.account = ? AND l.scenario = ? AND l.order_no = ?";

    static final String NEWEST_ORDERS = ORDERS + """
             WHERE l.lane_id < ? AND r.account = coalesce(?, r.account) AND l.scenario = coalesce(?, l.scenario)
               AND l.status = coalesce(?, l.status)
             ORDER BY l.lane_id DESC LIMIT ?
            """;

    static final String LANE = """
            SELECT l.lane_id FROM lane l JOIN route r ON r.route_id = l.route_id
            WHERE r.account = ? AND l.scenario = ? AND l.order_no = ?
            """;

    private static final String OF_ORDER =
            "SELECT n.lane_id, r.account, l.scenario, l.order_no, " + StoredNotification.COLUMNS;

    /** A head that holds its lane is parked, though it is not in history. */
    private static final String UNSETTLED = OF_ORDER + """
            , CASE WHEN l.state = 3 AND n.seq = l.head_seq THEN 'PARKED' ELSE 'PENDING' END,
              CASE WHEN l.state = 3 AND n.seq = l.head_seq THEN l.park_reason END,
              CASE WHEN l.state = 3 AND n.seq = l.head_seq THEN l.parked_at END AS settled_at
            FROM notification n JOIN lane l ON l.lane_id = n.lane_id JOIN route r ON r.route_id = l.route_id
            """;

    private static final String HISTORY = OF_ORDER + """
            , n.outcome, n.reason, n.settled_at
            FROM history n JOIN lane l ON l.lane_id = n.lane_id JOIN route r ON r.route_id = l.route_id
            """;

    static final String NOTIFICATION = UNSETTLED + " WHERE n.id = ? UNION ALL " + HISTORY + " WHERE n.id = ?";

    static final String NOTIFICATIONS =
            HISTORY + " WHERE n.lane_id = ? UNION ALL " + UNSETTLED + " WHERE n.lane_id = ? ORDER BY seq";

    private static final String HOLDING = OF_ORDER + """
            , 'PARKED', l.park_reason, l.parked_at AS settled_at
            FROM lane l JOIN notification n ON n.lane_id = l.lane_id AND n.seq = l.head_seq
            JOIN route r ON r.route_id = l.route_id
            WHERE l.state = 3
            """;

    /** Both halves come sorted from an index of parked ones alone, so they are merged and cut off early. */
    static final String PARKED =
            HISTORY + " WHERE n.outcome = 'PARKED' UNION ALL " + HOLDING + " ORDER BY settled_at DESC LIMIT ?";

    static final String ATTEMPTS =
            "SELECT " + Columns.ATTEMPT + " FROM attempt WHERE lane_id = ? AND seq = ? ORDER BY attempt_id";

    private ReaderSql() {}
}
