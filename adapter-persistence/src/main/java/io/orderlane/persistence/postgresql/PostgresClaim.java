package io.orderlane.persistence.postgresql;

import io.orderlane.core.order.Order;
import io.orderlane.core.order.RouteKey;
import io.orderlane.core.port.Claim;
import io.orderlane.persistence.jdbc.internal.Columns;
import io.orderlane.persistence.jdbc.internal.LeasedLane;
import io.orderlane.persistence.jdbc.internal.Row;
import io.orderlane.persistence.jdbc.internal.Session;
import io.orderlane.persistence.jdbc.internal.StoredQueued;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Leases lanes that are due and reads what waits in them, inside a transaction. */
final class PostgresClaim {

    private final Map<RouteKey, Integer> permits;
    private final String node;
    private final Duration lease;
    private final DatabaseClock now;

    PostgresClaim(Map<RouteKey, Integer> permits, String node, Duration lease, DatabaseClock now) {
        this.permits = permits;
        this.node = node;
        this.lease = lease;
        this.now = now;
    }

    List<LeasedLane> in(Session session) throws SQLException {
        List<Leased> leased = session.call(PostgresLaneSql.CLAIM)
                .with("text", permits.keySet(), RouteKey::account)
                .with("text", permits.keySet(), route -> route.api().label())
                .with("integer", permits.values(), count -> count)
                .with(now.orNull())
                .with(node)
                .with(lease.toMillis())
                .with(now.orNull())
                .list(Leased::read);
        return leased.isEmpty() ? List.of() : withQueues(session, leased);
    }

    private record Leased(Claim claim, int attempts, Order order) {

        static Leased read(Row row) throws SQLException {
            return new Leased(new Claim(row.number(), row.number()), row.integer(), Columns.order(row));
        }
    }

    private static List<LeasedLane> withQueues(Session session, List<Leased> leased) throws SQLException {
        Map<Long, List<StoredQueued>> queues = new HashMap<>();
        session.call(PostgresLaneSql.QUEUES)
                .with("bigint", leased, lane -> lane.claim().laneId())
                .list(row -> queues.computeIfAbsent(row.number(), any -> new ArrayList<>())
                        .add(StoredQueued.read(row)));
        return leased.stream()
                .map(lane -> new LeasedLane(
                        lane.claim(),
                        lane.attempts(),
                        lane.order(),
                        queues.getOrDefault(lane.claim().laneId(), List.of())))
                .toList();
    }
}
