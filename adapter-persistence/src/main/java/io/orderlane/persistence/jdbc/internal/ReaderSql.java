package io.orderlane.persistence.jdbc.internal;

import io.orderlane.core.notification.Settled;
import io.orderlane.core.port.OrderCriterion;
import io.orderlane.core.port.OrderFilter;
import java.util.stream.Collectors;

/** The statements of {@link SqlReader}. */
public final class ReaderSql {

    private static final String ORDERS = "SELECT l.lane_id, l.state, l.due_at, l.waiting, l.attempts, " + Columns.ORDER;

    /** An order by its name. */
    public static final String ORDER = ORDERS
            + " FROM lane l JOIN route r ON r.route_id = l.route_id"
            + " WHERE r.account = ? AND l.scenario = ? AND l.order_no = ?";

    /**
     * A page of orders: the number before which it begins, what it is filtered by, and how many. It asks for nothing
     * else, since of a condition that may be empty PostgreSQL expects next to no rows, and then reads and sorts the
     * whole table. CROSS JOIN keeps SQLite from beginning with the routes of an account, and then reading and sorting
     * all their orders.
     */
    public static String newestOrders(OrderFilter filter) {
        return ORDERS
                + " FROM lane l CROSS JOIN route r WHERE r.route_id = l.route_id AND l.lane_id < ?"
                + filter.wanted().keySet().stream().map(ReaderSql::condition).collect(Collectors.joining())
                + " ORDER BY l.lane_id DESC LIMIT ?";
    }

    private static String condition(OrderCriterion criterion) {
        return switch (criterion) {
            case ACCOUNT -> " AND r.account = ?";
            case SCENARIO -> " AND l.scenario = ?";
            case STATUS -> " AND l.status = ?";
        };
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

    /**
     * A page of what ended one way, from an index of those: the moment before which it begins, the same, and the lane,
     * the lane and the number along it that come last at that moment; then how many. The end is written out, since an
     * index of one end can use no parameter. CROSS JOIN keeps SQLite from beginning with the routes.
     */
    public static String settled(Settled state) {
        return OF_ORDER + ", n.outcome, n.reason, n.settled_at, n.definition"
                + " FROM history n CROSS JOIN lane l CROSS JOIN route r"
                + " WHERE l.lane_id = n.lane_id AND r.route_id = l.route_id AND " + ended(state)
                + " AND n.settled_at <= ? AND (n.settled_at < ? OR n.lane_id < ? OR (n.lane_id = ? AND n.seq < ?))"
                + " ORDER BY n.settled_at DESC, n.lane_id DESC, n.seq DESC LIMIT ?";
    }

    /** How many ended this way since a moment, up to a number. */
    public static String countSettled(Settled state) {
        return "SELECT count(*) FROM (SELECT 1 FROM history n WHERE " + ended(state)
                + " AND n.settled_at >= ? LIMIT ?) counted";
    }

    /** The condition for one end. Most are delivered; they share an index with all that are not parked. */
    private static String ended(Settled state) {
        String one = "n.outcome = '" + state.name() + "'";
        return state == Settled.DELIVERED ? "n.outcome <> 'PARKED' AND " + one : one;
    }

    /** The attempts of a notification. */
    public static final String ATTEMPTS =
            "SELECT " + Columns.ATTEMPT + " FROM attempt WHERE lane_id = ? AND seq = ? ORDER BY attempt_id";

    private ReaderSql() {}
}
