package io.orderlane.persistence.postgresql;

import io.orderlane.core.notification.NotificationId;
import io.orderlane.core.order.Order;
import io.orderlane.core.port.ClaimedLane;
import io.orderlane.core.port.RemainingPermits;
import io.orderlane.core.port.RoutePermits;
import io.orderlane.core.status.Earlier;
import io.orderlane.core.status.SubmissionResult;
import io.orderlane.core.status.UpdateDecider;
import io.orderlane.persistence.jdbc.internal.Arrival;
import io.orderlane.persistence.jdbc.internal.Columns;
import io.orderlane.persistence.jdbc.internal.Row;
import io.orderlane.persistence.jdbc.internal.Session;
import io.orderlane.persistence.postgresql.OrderInGroup.SameKey;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A group of arrivals with their orders: looks these up and decides about each arrival in turn, inside a transaction.
 */
final class ArrivalGroup {

    private record Key(long route, String orderNo) {

        static Key of(Arrival arrival) {
            return new Key(arrival.route(), arrival.update().key().orderNo());
        }
    }

    private final List<Arrival> arrivals;
    private final RemainingPermits permits;
    private final Map<Key, OrderInGroup> orders = new LinkedHashMap<>();
    private final Map<Long, OrderInGroup> byLane = new HashMap<>();
    private final Set<Key> locked = new HashSet<>();

    ArrivalGroup(List<Arrival> arrivals, List<RoutePermits> permits) {
        this.arrivals = arrivals;
        this.permits = new RemainingPermits(permits);
        for (Arrival arrival : arrivals) {
            orders.computeIfAbsent(Key.of(arrival), key -> new OrderInGroup(key.route(), key.orderNo()));
        }
    }

    /** Locks the orders that exist and reads what is known of them. */
    void lookUp(Session session, Instant now) throws SQLException {
        session.call(PostgresIntakeSql.LOCK)
                .with("integer", orders.keySet(), Key::route)
                .with("text", orders.keySet(), Key::orderNo)
                .list(this::known);
        passBy(session);
        if (!byLane.isEmpty()) {
            remember(session, now);
        }
    }

    /** Notes the orders that exist and could not be locked. */
    private void passBy(Session session) throws SQLException {
        List<Key> missing = orders.entrySet().stream()
                .filter(order -> !order.getValue().isKnown())
                .map(Map.Entry::getKey)
                .toList();
        if (!missing.isEmpty()) {
            locked.addAll(session.call(PostgresIntakeSql.EXISTING)
                    .with("integer", missing, Key::route)
                    .with("text", missing, Key::orderNo)
                    .list(row -> new Key(row.number(), row.text())));
        }
    }

    private OrderInGroup known(Row row) throws SQLException {
        long lane = row.number();
        int tail = row.integer();
        int state = row.integer();
        long fence = row.number();
        long route = row.number();
        Order order = Columns.order(row);
        OrderInGroup found = asked(new Key(route, order.key().orderNo()));
        found.stands(lane, tail, state, fence, order);
        byLane.put(lane, found);
        return found;
    }

    private OrderInGroup asked(Key key) {
        OrderInGroup order = orders.get(key);
        if (order == null) {
            throw new IllegalStateException("The database found an order that was not asked for.");
        }
        return order;
    }

    private void remember(Session session, Instant now) throws SQLException {
        List<Arrival> again =
                arrivals.stream().filter(arrival -> orderOf(arrival).isKnown()).toList();
        session.call(PostgresIntakeSql.REMEMBERED)
                .with("bigint", again, arrival -> orderOf(arrival).lane())
                .with("bigint", again, arrival -> SameKey.of(arrival).occurredAt())
                .with("text", again, arrival -> SameKey.of(arrival).status())
                .with(now)
                .list(this::remembered);
    }

    private SameKey remembered(Row row) throws SQLException {
        long lane = row.number();
        SameKey key = new SameKey(row.text(), row.number());
        Earlier earlier = new Earlier(new NotificationId(row.text()), row.text());
        OrderInGroup order = byLane.get(lane);
        if (order != null) {
            order.remember(key, earlier);
        }
        return key;
    }

    private OrderInGroup orderOf(Arrival arrival) {
        return asked(Key.of(arrival));
    }

    /** Decides about each in order; a failure to decide about one does not stop the others. */
    List<SubmissionResult> decide(UpdateDecider decide) {
        return arrivals.stream().map(arrival -> decide(arrival, decide)).toList();
    }

    private SubmissionResult decide(Arrival arrival, UpdateDecider decide) {
        if (locked.contains(Key.of(arrival))) {
            return new SubmissionResult.Locked();
        }
        OrderInGroup order = orderOf(arrival);
        SubmissionResult result;
        try {
            result = decide.decide(arrival.candidate(), order.order(), order.earlier(arrival));
        } catch (RuntimeException undecidable) {
            return SubmissionResult.unstorable(arrival.candidate(), "an update that cannot be decided about");
        }
        if (result instanceof SubmissionResult.Accepted accepted) {
            order.accept(arrival, accepted.order(), permits);
        }
        return result;
    }

    /** The orders of which something is accepted: those known before, or the new ones. */
    List<OrderInGroup> grown(boolean known) {
        Predicate<OrderInGroup> wanted = order -> order.isKnown() == known;
        return orders.values().stream()
                .filter(wanted.and(order -> !order.accepted().isEmpty()))
                .toList();
    }

    /** The lanes that were leased for the caller. */
    List<ClaimedLane> leased() {
        return orders.values().stream()
                .filter(OrderInGroup::isLeased)
                .map(OrderInGroup::claimed)
                .toList();
    }

    /** Notes the number that a new order was given. */
    void began(long lane, long route, String orderNo) {
        asked(new Key(route, orderNo)).began(lane);
    }
}
