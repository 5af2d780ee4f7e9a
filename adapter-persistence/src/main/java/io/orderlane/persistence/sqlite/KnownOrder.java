package io.orderlane.persistence.sqlite;

import io.orderlane.core.notification.NotificationId;
import io.orderlane.core.order.LaneKey;
import io.orderlane.core.order.Order;
import io.orderlane.core.status.Earlier;
import io.orderlane.persistence.jdbc.Columns;
import io.orderlane.persistence.jdbc.LaneStates;
import io.orderlane.persistence.jdbc.Row;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * An order that is known already.
 *
 * @param lane its number
 * @param tail the number of its newest notification
 * @param idle whether nothing of it waits
 * @param fence of its last claim
 * @param sameKey the acceptance of the same status and event time
 * @param order the order
 */
record KnownOrder(
        long lane,
        int tail,
        boolean idle,
        long fence,
        @Nullable Earlier sameKey,
        Order order) {

    static KnownOrder read(Row row, LaneKey name) throws SQLException {
        return new KnownOrder(
                row.number(),
                row.integer(),
                row.integer() == LaneStates.IDLE,
                row.number(),
                earlier(row),
                Columns.orderNamed(row, name));
    }

    private static @Nullable Earlier earlier(Row row) throws SQLException {
        String id = row.textOrNull();
        String fingerprint = row.textOrNull();
        return id == null || fingerprint == null ? null : new Earlier(new NotificationId(id), fingerprint);
    }
}
