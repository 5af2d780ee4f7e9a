package io.orderlane.persistence.postgresql;

import io.orderlane.core.check.CheckedUpdate;
import io.orderlane.core.status.Decide;
import io.orderlane.core.status.Decision;
import io.orderlane.persistence.jdbc.Arrival;
import io.orderlane.persistence.jdbc.Call;
import io.orderlane.persistence.jdbc.Session;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Decides about a group of arrivals and writes those that are accepted, all in a few statements, inside a transaction. */
final class Acceptance {

    private static final Duration REMEMBERED = Duration.ofDays(7);

    /** New orders are written in one order everywhere, so that nobody waits in a circle for those of others. */
    private static final Comparator<Growing> BY_NAME =
            Comparator.comparingLong(Growing::route).thenComparing(Growing::orderNo);

    private final Session session;
    private final Instant now;

    Acceptance(Session session, Instant now) {
        this.session = session;
        this.now = now;
    }

    /**
     * Decides and writes.
     *
     * @throws RacedException when another process began one of the orders meanwhile
     */
    List<Decision> accept(Group group, Decide decide) throws SQLException {
        group.lookUp(session, now);
        List<Decision> decisions = group.decide(decide);
        List<Growing> moving = group.growing(true);
        List<Growing> beginning = group.growing(false).stream().sorted(BY_NAME).toList();
        begin(group, beginning);
        move(moving);
        add(beginning);
        add(moving);
        return decisions;
    }

    private void begin(Group group, List<Growing> orders) throws SQLException {
        if (orders.isEmpty()) {
            return;
        }
        Call call = session.call(IntakeSql.BEGIN_ORDERS)
                .with(now)
                .with("integer", orders, Growing::route)
                .with("text", orders, growing -> growing.grown().key().scenario())
                .with("text", orders, Growing::orderNo)
                .with("text", orders, growing -> growing.grown().recipient().member())
                .with("text", orders, growing -> growing.grown().recipient().id())
                .with("bigint", orders, growing -> Call.millis(growing.grown().createdAt()));
        int begun = state(call, orders)
                .with("integer", orders, Growing::tail)
                .with("integer", orders, Growing::tail)
                .list(row -> {
                    group.began(row.number(), row.number(), row.text());
                    return row;
                })
                .size();
        if (begun < orders.size()) {
            throw new RacedException();
        }
    }

    private static Call state(Call call, List<Growing> orders) throws SQLException {
        return call.with("text", orders, growing -> growing.grown().status())
                .with("bigint", orders, growing -> Call.millis(growing.grown().lastOccurredAt()))
                .with("bigint", orders, growing -> growing.grown().lastWireTime());
    }

    private void move(List<Growing> orders) throws SQLException {
        if (!orders.isEmpty()) {
            Call call = session.call(IntakeSql.MOVE_ORDERS).with(now).with("bigint", orders, Growing::lane);
            state(call, orders)
                    .with("integer", orders, Growing::tail)
                    .with("integer", orders, growing -> growing.accepted().size())
                    .update();
        }
    }

    private void add(List<Growing> orders) throws SQLException {
        Call notifications = session.call(IntakeSql.ADD_NOTIFICATION);
        Call dedupe = session.call(IntakeSql.REMEMBER);
        for (Growing growing : orders) {
            for (Accepted accepted : growing.accepted()) {
                notification(notifications, growing.lane(), accepted);
                remember(dedupe, growing.lane(), accepted.arrival());
            }
        }
        notifications.updateAll();
        dedupe.updateAll();
    }

    private static void notification(Call call, long lane, Accepted accepted) throws SQLException {
        Arrival arrival = accepted.arrival();
        call.with(lane)
                .with(accepted.seq())
                .with(arrival.candidate().id().value())
                .with(arrival.update().status())
                .with(arrival.update().occurredAt())
                .with(accepted.wireTime())
                .with(arrival.candidate().acceptedAt())
                .with(arrival.candidate().deadline())
                .with(new String(arrival.payload(), StandardCharsets.UTF_8))
                .with(arrival.definition())
                .add();
    }

    private void remember(Call call, long lane, Arrival arrival) throws SQLException {
        CheckedUpdate update = arrival.update();
        call.with(lane)
                .with(update.occurredAt())
                .with(update.status())
                .with(arrival.candidate().id().value())
                .with(update.fingerprint())
                .with(now.plus(REMEMBERED))
                .add();
    }
}
