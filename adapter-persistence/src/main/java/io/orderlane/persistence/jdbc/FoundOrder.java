package io.orderlane.persistence.jdbc;

import io.orderlane.core.order.Order;
import io.orderlane.core.port.LaneState;
import io.orderlane.core.port.OrderView;
import java.sql.SQLException;
import java.time.Instant;

/**
 * An order as a question finds it.
 *
 * @param lane its number, by which pages go on
 * @param view what is answered
 */
record FoundOrder(long lane, OrderView view) {

    static FoundOrder read(Row row) throws SQLException {
        long lane = row.number();
        LaneState state = LaneStates.of(row.integer());
        Instant dueAt = row.instant();
        int pending = row.integer();
        int attempts = row.integer();
        Order order = Columns.order(row);
        return new FoundOrder(lane, new OrderView(order, state, dueAt, pending, attempts));
    }
}
