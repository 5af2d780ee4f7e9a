package io.orderlane.persistence.jdbc;

import io.orderlane.core.port.OrderFilter;

/** The statements of the questions. */
public final class ReaderSql {

    private static final String ORDERS = "SELECT l.lane_id, l.state, l.due_at, l.waiting, l.attempts, " + Columns.ORDER;

    /** An order by its name. */
    public static final String ORDER = ORDERS
            + " FROM lane l JOIN route r ON r.route_id = l.route_id"
            + " WHERE r.account = ? AND l.scenario = ? AND l.order_no = ?";

    /**
     * A page of orders: the number before which it begins, what it is filtered by, and how many. It asks for nothing else,
     * since of a condition that may be empty PostgreSQL expects next to no rows, and then reads and sorts the whole table.
     * CROSS JOIN keeps SQLite from beginning with the routes of an account, and then reading and sorting all their orders.
     */
    public static String newestOrders(OrderFilter filter) {
        return ORDERS
                + " FROM lane l CROSS JOIN route r WHERE r.route_id = l.route_id AND l.lane_id < ?"
                + (filter.account() == null ? "" : " AND r.account = ?")
                + (filter.scenario() == null ? "" : " AND l.scenario = ?")
                + (filter.status() == null ? "" : " AND l.status = ?")
                + " ORDER BY l.lane_id DESC LIMIT ?";
    }

    /** An order's lane. */
    public static final String LANE = """
            SELECT l.lane_id FROM lane l JOIN route r ON r.route_id = l.route_id
            WHERE r.account = ? AND l.scenario = ? AND l.order_no = ?
            """;

    private static final String OF_ORDER =
            "SELECT n.lane_id, r.account, l.scenario, l.order_no, " + StoredNotification.COLUMNS;

    private static final String UNSETTLED = OF_ORDER + """
            , 'PENDING', CAST(NULL AS TEXT), CAST(NULL AS BIGINT) AS settled_at, n.definition
            FROM notification n JOIN lane l ON l.lane_id = n.lane_id JOIN route r ON r.route_id = l.route_id
            """;

    private static final String HISTORY = OF_ORDER + """
            , n.outcome, n.reason, n.settled_at, n.definition
            FROM history n JOIN lane l ON l.lane_id = n.lane_id JOIN route r ON r.route_id = l.route_id
            """;

    /** One notification. */
    public static final String NOTIFICATION = UNSETTLED + " WHERE n.id = ? UNION ALL " + HISTORY + " WHERE n.id = ?";

    /** An order's notifications. */
    public static final String NOTIFICATIONS =
            HISTORY + " WHERE n.lane_id = ? UNION ALL " + UNSETTLED + " WHERE n.lane_id = ? ORDER BY seq";

    /** What is parked, from an index of parked ones alone. */
    public static final String PARKED = HISTORY + " WHERE n.outcome = 'PARKED' ORDER BY n.settled_at DESC LIMIT ?";

    /** The tries of a notification. */
    public static final String ATTEMPTS =
            "SELECT " + Columns.ATTEMPT + " FROM attempt WHERE lane_id = ? AND seq = ? ORDER BY attempt_id";

    private ReaderSql() {}
}
