package io.orderlane.persistence.sqlite;

import io.orderlane.core.order.Order;
import io.orderlane.core.port.Claim;
import io.orderlane.persistence.jdbc.Columns;
import io.orderlane.persistence.jdbc.LeasedLane;
import io.orderlane.persistence.jdbc.Row;
import io.orderlane.persistence.jdbc.StoredQueued;
import java.sql.SQLException;
import java.util.List;

/**
 * A lane that is due, as it is read.
 *
 * @param lane its number
 * @param fence its fence before it is leased
 * @param attempts attempts that counted
 * @param head the number before which nothing waits in it
 * @param order its order
 */
record DueLane(long lane, long fence, int attempts, int head, Order order) {

    static DueLane read(Row row) throws SQLException {
        return new DueLane(row.number(), row.number(), row.integer(), row.integer(), Columns.order(row));
    }

    /** The lane once it is leased, which makes its fence grow by one. */
    LeasedLane leased(List<StoredQueued> queue) {
        return new LeasedLane(new Claim(lane, fence + 1), attempts, order, queue);
    }
}
