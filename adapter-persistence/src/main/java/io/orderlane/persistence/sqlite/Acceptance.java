package io.orderlane.persistence.sqlite;

import io.orderlane.core.check.CheckedUpdate;
import io.orderlane.core.notification.NotificationId;
import io.orderlane.core.order.Order;
import io.orderlane.core.port.Claim;
import io.orderlane.core.status.Decide;
import io.orderlane.core.status.Decision;
import io.orderlane.core.status.Earlier;
import io.orderlane.persistence.jdbc.Arrival;
import io.orderlane.persistence.jdbc.Call;
import io.orderlane.persistence.jdbc.LaneStates;
import io.orderlane.persistence.jdbc.Session;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Decides about arrivals and writes those that are accepted, inside a transaction. */
final class Acceptance {

    private static final Duration REMEMBERED = Duration.ofDays(7);

    private final Session session;
    private final Decide decide;
    private final Instant now;
    private final Handing handing;
    private final LaneNumbers numbers;

    Acceptance(Session session, Decide decide, Instant now, Handing handing, LaneNumbers numbers) {
        this.session = session;
        this.decide = decide;
        this.now = now;
        this.handing = handing;
        this.numbers = numbers;
    }

    Decision accept(Arrival arrival) throws SQLException {
        KnownOrder known = find(arrival);
        Decision decision = known == null
                ? decide.decide(arrival.candidate(), null, null)
                : decide.decide(arrival.candidate(), known.order(), sameKey(arrival, known));
        if (decision instanceof Decision.Accept accepted) {
            write(arrival, known, accepted.order());
        }
        return decision;
    }

    private @Nullable KnownOrder find(Arrival arrival) throws SQLException {
        return session.call(IntakeSql.FIND)
                .with(arrival.route())
                .with(arrival.update().key().orderNo())
                .first(row -> KnownOrder.read(row, arrival.update().laneKey()))
                .orElse(null);
    }

    /** Nothing newer than what the order accepted last can have been accepted, so most need no look. */
    private @Nullable Earlier sameKey(Arrival arrival, KnownOrder known) throws SQLException {
        CheckedUpdate update = arrival.update();
        if (Call.millis(update.occurredAt()) > Call.millis(known.order().lastOccurredAt())) {
            return null;
        }
        return session.call(IntakeSql.SAME_KEY)
                .with(known.lane())
                .with(update.occurredAt())
                .with(update.status())
                .with(now)
                .first(row -> new Earlier(new NotificationId(row.text()), row.text()))
                .orElse(null);
    }

    private void write(Arrival arrival, @Nullable KnownOrder known, Order after) throws SQLException {
        int seq = known == null ? 1 : known.tail() + 1;
        boolean held = (known == null || known.idle())
                && handing.takes(arrival.update().laneKey().route());
        long lane = known == null ? begin(arrival, after, held) : move(known, after, held);
        addNotification(arrival, lane, seq, after);
        remember(arrival, lane);
        if (held) {
            handing.hold(
                    new Claim(lane, known == null ? 1 : known.fence() + 1),
                    after,
                    arrival.queued(seq, after.lastWireTime()));
        } else {
            handing.follow(lane, after, arrival.queued(seq, after.lastWireTime()));
        }
    }

    private long begin(Arrival arrival, Order order, boolean held) throws SQLException {
        long lane = numbers.next();
        session.call(IntakeSql.BEGIN_ORDER)
                .with(lane)
                .with(arrival.route())
                .with(order.key().scenario())
                .with(order.key().orderNo())
                .with(order.recipient().member())
                .with(order.recipient().id())
                .with(order.createdAt())
                .with(order.status())
                .with(order.lastOccurredAt())
                .with(order.lastWireTime())
                .with(now)
                .with(held ? LaneStates.LEASED : LaneStates.READY)
                .with(held ? 1 : 0)
                .with(held ? handing.until(now) : null)
                .update();
        return lane;
    }

    private long move(KnownOrder known, Order after, boolean held) throws SQLException {
        if (held) {
            moved(IntakeSql.HOLD_ORDER, after)
                    .with(now)
                    .with(handing.until(now))
                    .with(known.lane())
                    .update();
        } else if (known.idle()) {
            moved(IntakeSql.WAKE_ORDER, after).with(now).with(known.lane()).update();
        } else {
            moved(IntakeSql.MOVE_ORDER, after).with(known.lane()).update();
        }
        return known.lane();
    }

    private Call moved(String sql, Order after) throws SQLException {
        return session.call(sql)
                .with(after.status())
                .with(after.lastOccurredAt())
                .with(after.lastWireTime());
    }

    private void addNotification(Arrival arrival, long lane, int seq, Order after) throws SQLException {
        session.call(IntakeSql.ADD_NOTIFICATION)
                .with(lane)
                .with(seq)
                .with(arrival.candidate().id().value())
                .with(arrival.update().status())
                .with(arrival.update().occurredAt())
                .with(after.lastWireTime())
                .with(arrival.candidate().acceptedAt())
                .with(arrival.candidate().deadline())
                .with(arrival.payload())
                .with(arrival.definition())
                .update();
    }

    private void remember(Arrival arrival, long lane) throws SQLException {
        CheckedUpdate update = arrival.update();
        session.call(IntakeSql.REMEMBER)
                .with(lane)
                .with(update.status())
                .with(update.occurredAt())
                .with(arrival.candidate().id().value())
                .with(update.fingerprint())
                .with(now.plus(REMEMBERED))
                .update();
    }
}
