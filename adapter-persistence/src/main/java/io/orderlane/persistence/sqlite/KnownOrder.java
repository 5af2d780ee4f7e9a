package io.orderlane.persistence.sqlite;

import io.orderlane.core.order.LaneKey;
import io.orderlane.core.order.Order;
import io.orderlane.persistence.jdbc.Columns;
import io.orderlane.persistence.jdbc.LaneStates;
import io.orderlane.persistence.jdbc.Row;
import java.sql.SQLException;

/**
 * An order that is known already.
 *
 * @param lane its number
 * @param tail the number of its newest notification
 * @param idle whether nothing of it waits
 * @param fence of its last claim
 * @param order the order
 */
record KnownOrder(long lane, int tail, boolean idle, long fence, Order order) {

    static KnownOrder read(Row row, LaneKey name) throws SQLException {
        return new KnownOrder(
                row.number(),
                row.integer(),
                row.integer() == LaneStates.IDLE,
                row.number(),
                Columns.orderNamed(row, name));
    }
}
