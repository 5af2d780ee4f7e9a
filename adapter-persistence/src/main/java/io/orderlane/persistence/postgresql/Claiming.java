package io.orderlane.persistence.postgresql;

import io.orderlane.core.order.Order;
import io.orderlane.core.order.RouteKey;
import io.orderlane.core.port.Claim;
import io.orderlane.persistence.jdbc.Columns;
import io.orderlane.persistence.jdbc.HeldLane;
import io.orderlane.persistence.jdbc.Row;
import io.orderlane.persistence.jdbc.Session;
import io.orderlane.persistence.jdbc.StoredQueued;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Holds lanes that are due and reads what waits in them, inside a transaction. */
final class Claiming {

    private final Map<RouteKey, Integer> rooms;
    private final String node;
    private final Duration lease;
    private final Now now;

    Claiming(Map<RouteKey, Integer> rooms, String node, Duration lease, Now now) {
        this.rooms = rooms;
        this.node = node;
        this.lease = lease;
        this.now = now;
    }

    List<HeldLane> in(Session session) throws SQLException {
        List<Held> held = session.call(LaneSql.CLAIM)
                .with("text", rooms.keySet(), RouteKey::account)
                .with("text", rooms.keySet(), route -> route.api().label())
                .with("integer", rooms.values(), room -> room)
                .with(now.orNull())
                .with(node)
                .with(lease.toMillis())
                .with(now.orNull())
                .list(Held::read);
        return held.isEmpty() ? List.of() : withQueues(session, held);
    }

    private record Held(Claim claim, int attempts, Order order) {

        static Held read(Row row) throws SQLException {
            return new Held(new Claim(row.number(), row.number()), row.integer(), Columns.order(row));
        }
    }

    private static List<HeldLane> withQueues(Session session, List<Held> held) throws SQLException {
        Map<Long, List<StoredQueued>> queues = new HashMap<>();
        session.call(LaneSql.QUEUES)
                .with("bigint", held, lane -> lane.claim().laneId())
                .list(row -> queues.computeIfAbsent(row.number(), any -> new ArrayList<>())
                        .add(StoredQueued.read(row)));
        return held.stream()
                .map(lane -> new HeldLane(
                        lane.claim(),
                        lane.attempts(),
                        lane.order(),
                        queues.getOrDefault(lane.claim().laneId(), List.of())))
                .toList();
    }
}
