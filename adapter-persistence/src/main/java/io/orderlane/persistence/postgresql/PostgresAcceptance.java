package io.orderlane.persistence.postgresql;

import io.orderlane.core.check.CheckedUpdate;
import io.orderlane.core.port.Intake;
import io.orderlane.core.port.RoutePermits;
import io.orderlane.core.status.Candidate;
import io.orderlane.core.status.SubmissionResult;
import io.orderlane.core.status.UpdateDecider;
import io.orderlane.persistence.jdbc.internal.Arrival;
import io.orderlane.persistence.jdbc.internal.Call;
import io.orderlane.persistence.jdbc.internal.LaneStates;
import io.orderlane.persistence.jdbc.internal.Session;
import io.orderlane.persistence.postgresql.OrderInGroup.AcceptedArrival;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Decides about a group of arrivals and writes those that are accepted, all in a few statements, inside a transaction.
 */
final class PostgresAcceptance {

    /** Another process began the same order at the same moment; a repeat will find that order. */
    static final class RacedException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    private static final Duration REMEMBERED = Duration.ofDays(7);

    /** All processes write new orders in the same sequence, so that there is no deadlock. */
    private static final Comparator<OrderInGroup> BY_NAME =
            Comparator.comparingLong(OrderInGroup::route).thenComparing(OrderInGroup::orderNo);

    private final Session session;
    private final Instant now;
    private final Duration lease;
    private final String node;

    /** {@code lease}, {@code node}: for how long and for which process lanes are leased. */
    PostgresAcceptance(Session session, Instant now, Duration lease, String node) {
        this.session = session;
        this.now = now;
        this.lease = lease;
        this.node = node;
    }

    /**
     * Decides and writes.
     *
     * @throws RacedException when another process began one of the orders meanwhile
     */
    Intake.Outcome accept(List<Arrival> arrivals, UpdateDecider decide, List<RoutePermits> permits)
            throws SQLException {
        ArrivalGroup group = new ArrivalGroup(arrivals, permits);
        group.lookUp(session, now);
        List<SubmissionResult> results = group.decide(decide);
        List<OrderInGroup> moving = group.grown(true);
        List<OrderInGroup> beginning =
                group.grown(false).stream().sorted(BY_NAME).toList();
        begin(group, beginning);
        move(moving);
        add(Stream.concat(beginning.stream(), moving.stream()).toList());
        return new Intake.Outcome(results, group.leased());
    }

    private void begin(ArrivalGroup group, List<OrderInGroup> orders) throws SQLException {
        if (orders.isEmpty()) {
            return;
        }
        Call call = dueOrLeased(PostgresIntakeSql.BEGIN_ORDERS)
                .with("integer", orders, OrderInGroup::route)
                .with("text", orders, order -> order.grown().key().scenario())
                .with("text", orders, OrderInGroup::orderNo)
                .with("text", orders, order -> order.grown().recipient().member())
                .with("text", orders, order -> order.grown().recipient().id())
                .with("bigint", orders, order -> Call.millis(order.grown().createdAt()));
        int begun = state(call, orders)
                .with("integer", orders, OrderInGroup::tail)
                .with("integer", orders, OrderInGroup::tail)
                .with("integer", orders, order -> order.isLeased() ? LaneStates.LEASED : LaneStates.READY)
                .list(row -> {
                    group.began(row.number(), row.number(), row.text());
                    return row;
                })
                .size();
        if (begun < orders.size()) {
            throw new RacedException();
        }
    }

    /** A statement whose lanes are due from now on, or leased by this process. */
    private Call dueOrLeased(String sql) throws SQLException {
        return session.call(sql).with(now).with(node).with(now.plus(lease));
    }

    private static Call state(Call call, List<OrderInGroup> orders) throws SQLException {
        return call.with("text", orders, order -> order.grown().status())
                .with("bigint", orders, order -> Call.millis(order.grown().lastOccurredAt()))
                .with("bigint", orders, order -> order.grown().lastWireTime());
    }

    private void move(List<OrderInGroup> orders) throws SQLException {
        if (!orders.isEmpty()) {
            Call call = dueOrLeased(PostgresIntakeSql.MOVE_ORDERS).with("bigint", orders, OrderInGroup::lane);
            state(call, orders)
                    .with("integer", orders, OrderInGroup::tail)
                    .with("integer", orders, order -> order.accepted().size())
                    .with("integer", orders, order -> order.isLeased() ? 1 : 0)
                    .update();
        }
    }

    private void add(List<OrderInGroup> orders) throws SQLException {
        List<Added> added = orders.stream()
                .flatMap(order -> order.accepted().stream().map(one -> new Added(order.lane(), one)))
                .toList();
        if (!added.isEmpty()) {
            notifications(added);
            remember(added);
        }
    }

    private record Added(long lane, AcceptedArrival accepted) {

        Candidate candidate() {
            return accepted.arrival().candidate();
        }

        CheckedUpdate update() {
            return accepted.arrival().update();
        }

        String payload() {
            return new String(accepted.arrival().payload(), StandardCharsets.UTF_8);
        }
    }

    private void notifications(List<Added> added) throws SQLException {
        session.call(PostgresIntakeSql.ADD_NOTIFICATIONS)
                .with("bigint", added, Added::lane)
                .with("integer", added, one -> one.accepted().seq())
                .with("text", added, one -> one.candidate().id().value())
                .with("text", added, one -> one.update().status())
                .with("bigint", added, one -> Call.millis(one.update().occurredAt()))
                .with("bigint", added, one -> one.accepted().wireTime())
                .with("bigint", added, one -> Call.millis(one.candidate().acceptedAt()))
                .with("bigint", added, one -> Call.millis(one.candidate().deadline()))
                .with("text", added, Added::payload)
                .with("text", added, one -> one.accepted().arrival().definition())
                .update();
    }

    private void remember(List<Added> added) throws SQLException {
        session.call(PostgresIntakeSql.REMEMBER)
                .with(now.plus(REMEMBERED))
                .with("bigint", added, Added::lane)
                .with("bigint", added, one -> Call.millis(one.update().occurredAt()))
                .with("text", added, one -> one.update().status())
                .with("text", added, one -> one.candidate().id().value())
                .with("text", added, one -> one.update().fingerprint())
                .update();
    }
}
