package io.orderlane.persistence.sqlite;

import io.orderlane.core.check.CheckedUpdate;
import io.orderlane.core.notification.NotificationId;
import io.orderlane.core.order.LaneKey;
import io.orderlane.core.order.Order;
import io.orderlane.core.port.Claim;
import io.orderlane.core.status.Earlier;
import io.orderlane.core.status.SubmissionResult;
import io.orderlane.core.status.UpdateDecider;
import io.orderlane.persistence.jdbc.internal.Arrival;
import io.orderlane.persistence.jdbc.internal.Call;
import io.orderlane.persistence.jdbc.internal.Columns;
import io.orderlane.persistence.jdbc.internal.LaneStates;
import io.orderlane.persistence.jdbc.internal.Row;
import io.orderlane.persistence.jdbc.internal.Session;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Decides about arrivals and writes those that are accepted, inside a transaction. */
final class SqliteAcceptance {

    /**
     * An order that is known already.
     *
     * @param lane its number
     * @param tail the number of its newest notification
     * @param idle whether nothing of it waits
     * @param fence of its last claim
     * @param order the order
     */
    private record KnownOrder(long lane, int tail, boolean idle, long fence, Order order) {

        static KnownOrder read(Row row, LaneKey name) throws SQLException {
            return new KnownOrder(
                    row.number(),
                    row.integer(),
                    row.integer() == LaneStates.IDLE,
                    row.number(),
                    Columns.orderNamed(row, name));
        }
    }

    private static final Duration REMEMBERED = Duration.ofDays(7);

    private final Session session;
    private final UpdateDecider decide;
    private final Instant now;
    private final HandoverLanes lanes;
    private final LongSupplier nextLane;

    /** {@code nextLane}: the number of a new lane. */
    SqliteAcceptance(Session session, UpdateDecider decide, Instant now, HandoverLanes lanes, LongSupplier nextLane) {
        this.session = session;
        this.decide = decide;
        this.now = now;
        this.lanes = lanes;
        this.nextLane = nextLane;
    }

    SubmissionResult accept(Arrival arrival) throws SQLException {
        KnownOrder known = find(arrival);
        SubmissionResult result = known == null
                ? decide.decide(arrival.candidate(), null, null)
                : decide.decide(arrival.candidate(), known.order(), sameKey(arrival, known));
        if (result instanceof SubmissionResult.Accepted accepted) {
            write(arrival, known, accepted.order());
        }
        return result;
    }

    private @Nullable KnownOrder find(Arrival arrival) throws SQLException {
        return session.call(SqliteIntakeSql.FIND)
                .with(arrival.route())
                .with(arrival.update().key().orderNo())
                .first(row -> KnownOrder.read(row, arrival.update().laneKey()))
                .orElse(null);
    }

    /** An update newer than all that the order accepted cannot be a repeat, so most need no query. */
    private @Nullable Earlier sameKey(Arrival arrival, KnownOrder known) throws SQLException {
        CheckedUpdate update = arrival.update();
        if (Call.millis(update.occurredAt()) > Call.millis(known.order().lastOccurredAt())) {
            return null;
        }
        return session.call(SqliteIntakeSql.SAME_KEY)
                .with(known.lane())
                .with(update.occurredAt())
                .with(update.status())
                .with(now)
                .first(row -> new Earlier(new NotificationId(row.text()), row.text()))
                .orElse(null);
    }

    private void write(Arrival arrival, @Nullable KnownOrder known, Order after) throws SQLException {
        int seq = known == null ? 1 : known.tail() + 1;
        boolean leased = (known == null || known.idle())
                && lanes.takes(arrival.update().laneKey().route());
        long lane = known == null ? begin(arrival, after, leased) : move(known, after, leased);
        addNotification(arrival, lane, seq, after);
        remember(arrival, lane);
        if (leased) {
            lanes.lease(
                    new Claim(lane, known == null ? 1 : known.fence() + 1),
                    after,
                    arrival.queued(seq, after.lastWireTime()));
        } else {
            lanes.follow(lane, after, arrival.queued(seq, after.lastWireTime()));
        }
    }

    private long begin(Arrival arrival, Order order, boolean leased) throws SQLException {
        long lane = nextLane.getAsLong();
        session.call(SqliteIntakeSql.BEGIN_ORDER)
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
                .with(leased ? LaneStates.LEASED : LaneStates.READY)
                .with(leased ? 1 : 0)
                .with(leased ? lanes.until() : null)
                .update();
        return lane;
    }

    private long move(KnownOrder known, Order after, boolean leased) throws SQLException {
        if (leased) {
            moved(SqliteIntakeSql.LEASE_ORDER, after)
                    .with(now)
                    .with(lanes.until())
                    .with(known.lane())
                    .update();
        } else if (known.idle()) {
            moved(SqliteIntakeSql.WAKE_ORDER, after)
                    .with(now)
                    .with(known.lane())
                    .update();
        } else {
            moved(SqliteIntakeSql.MOVE_ORDER, after).with(known.lane()).update();
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
        session.call(SqliteIntakeSql.ADD_NOTIFICATION)
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
        session.call(SqliteIntakeSql.REMEMBER)
                .with(lane)
                .with(update.status())
                .with(update.occurredAt())
                .with(arrival.candidate().id().value())
                .with(update.fingerprint())
                .with(now.plus(REMEMBERED))
                .update();
    }
}
