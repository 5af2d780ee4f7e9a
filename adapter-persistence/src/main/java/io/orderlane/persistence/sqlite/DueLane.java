package io.orderlane.persistence.sqlite;

import io.orderlane.core.notification.Command;
import io.orderlane.core.order.Order;
import io.orderlane.core.port.Claim;
import io.orderlane.core.port.ClaimedLane;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A lane that is due, as it is read.
 *
 * @param lane its number
 * @param fence its fence before it is held
 * @param attempts tries of its head that counted
 * @param tries all tries of its head
 * @param lastCommand the command of the last one
 * @param order its order
 * @param head its oldest notification
 */
record DueLane(
        long lane,
        long fence,
        int attempts,
        int tries,
        @Nullable Command lastCommand,
        Order order,
        StoredNotification head) {

    static DueLane read(Row row) throws SQLException {
        return new DueLane(
                row.number(),
                row.number(),
                row.integer(),
                row.integer(),
                command(row.textOrNull()),
                Columns.order(row),
                new StoredNotification(row));
    }

    private static @Nullable Command command(@Nullable String name) {
        return name == null ? null : Command.valueOf(name);
    }

    /** The hold on it: holding it makes the fence grow by one. */
    Claim claim() {
        return new Claim(lane, fence + 1);
    }

    ClaimedLane claimed() {
        return new ClaimedLane(claim(), order, head.read(), attempts, tries, lastCommand);
    }
}
