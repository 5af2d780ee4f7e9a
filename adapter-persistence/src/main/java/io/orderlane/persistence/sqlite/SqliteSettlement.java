package io.orderlane.persistence.sqlite;

import io.orderlane.core.notification.Attempt;
import io.orderlane.core.notification.Trace;
import io.orderlane.core.order.Order;
import io.orderlane.persistence.jdbc.internal.Call;
import io.orderlane.persistence.jdbc.internal.Change;
import io.orderlane.persistence.jdbc.internal.Row;
import io.orderlane.persistence.jdbc.internal.Session;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/** Writes down what came of claims, inside a transaction. */
final class SqliteSettlement {

    private static final String ADD_ATTEMPT = """
            INSERT INTO attempt (lane_id, seq, fence, number, command, started_at, outcome, detail, http_status,
                                 result_status, result_code, verdict, key_version, tracer_id, took_micros,
                                 result_message, order_id, order_status)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final long NANOS = 1_000;

    private final Session session;
    private final Instant now;
    private int ended;

    SqliteSettlement(Session session, Instant now) {
        this.session = session;
        this.now = now;
    }

    /** How many notifications ended. */
    int ended() {
        return ended;
    }

    /** Whether the claim still stood; nothing is written if it did not. */
    boolean settle(Change change) throws SQLException {
        Change.End end = change.end();
        boolean leased = end == null ? again(change) : end(change, end);
        if (leased) {
            addAttempts(change);
        }
        return leased;
    }

    private boolean isLeased(Change change) throws SQLException {
        long lane = change.claim().laneId();
        return session.call(SqliteLaneSql.STILL_LEASED)
                .with(lane)
                .with(change.claim().fence())
                .with(lane)
                .with(change.seq())
                .first(Row::number)
                .isPresent();
    }

    private boolean again(Change change) throws SQLException {
        if (!isLeased(change)) {
            return false;
        }
        long lane = change.claim().laneId();
        int counted = change.counted() ? 1 : 0;
        Duration pause = change.delay();
        if (pause == null) {
            session.call(SqliteLaneSql.AGAIN).with(counted).with(lane).update();
        } else {
            session.call(SqliteLaneSql.PUT_OFF)
                    .with(counted)
                    .with(now.plus(pause))
                    .with(pause.toMillis())
                    .with(lane)
                    .update();
        }
        if (!change.attempts().isEmpty()) {
            session.call(SqliteLaneSql.ATTEMPTED)
                    .with(change.attempts().size())
                    .with(change.lastCommand())
                    .with(lane)
                    .with(change.seq())
                    .update();
        }
        return true;
    }

    private boolean end(Change change, Change.End end) throws SQLException {
        int count = ended(change, end);
        if (count == 0) {
            return false;
        }
        ended += count;
        Order.Delivered fact = change.fact();
        if (fact != null) {
            delivered(change, count, fact);
        } else if (change.waits()) {
            session.call(SqliteLaneSql.PARK)
                    .with(change.seq())
                    .with(change.firstSeq())
                    .with(change.seq() + 1L)
                    .with(change.claim().laneId())
                    .update();
        } else {
            session.call(SqliteLaneSql.GO_ON)
                    .with(count)
                    .with(count)
                    .with(now)
                    .with(change.firstSeq())
                    .with(change.seq() + 1L)
                    .with(change.claim().laneId())
                    .update();
        }
        return true;
    }

    /** Mostly nothing waits before the one that ends, so that is tried first; ending several at once costs more. */
    private int ended(Change change, Change.End end) throws SQLException {
        int one = endOne(change, end);
        return one == 0 && change.before() != null ? endAll(change, end, change.before()) : one;
    }

    private int endOne(Change change, Change.End end) throws SQLException {
        return session.call(SqliteLaneSql.END_ONE)
                .with(end.how().name())
                .with(end.reason())
                .with(now)
                .with(change.claim().laneId())
                .with(change.seq())
                .with(change.claim().laneId())
                .with(change.claim().fence())
                .with(change.before() == null ? 0 : change.seq())
                .update();
    }

    private int endAll(Change change, Change.End end, Change.End before) throws SQLException {
        return session.call(SqliteLaneSql.END_ALL)
                .with(change.seq())
                .with(end.how().name())
                .with(before.how().name())
                .with(change.seq())
                .with(end.reason())
                .with(before.reason())
                .with(now)
                .with(change.claim().laneId())
                .with(change.seq())
                .with(change.seq())
                .with(change.claim().laneId())
                .with(change.claim().fence())
                .update();
    }

    private void delivered(Change change, int count, Order.Delivered fact) throws SQLException {
        session.call(SqliteLaneSql.DELIVERED)
                .with(count)
                .with(count)
                .with(now)
                .with(change.seq() + 1L)
                .with(fact.status())
                .with(fact.wireTime())
                .with(fact.at())
                .with(fact.cardUntil())
                .with(change.claim().laneId())
                .update();
    }

    private void addAttempts(Change change) throws SQLException {
        for (Attempt attempt : change.attempts()) {
            Call call = session.call(ADD_ATTEMPT)
                    .with(change.claim().laneId())
                    .with(change.seq())
                    .with(attempt.fence())
                    .with(attempt.number())
                    .with(attempt.command().name())
                    .with(attempt.startedAt())
                    .with(attempt.outcome())
                    .with(attempt.detail());
            trace(call, attempt.trace()).update();
        }
    }

    private static Call trace(Call call, Trace trace) throws SQLException {
        return call.with(trace.httpStatus())
                .with(trace.resultStatus())
                .with(trace.resultCode())
                .with(trace.verdict())
                .with(trace.keyVersion())
                .with(trace.tracerId())
                .with(trace.took().toNanos() / NANOS)
                .with(trace.text().message())
                .with(trace.text().orderId())
                .with(trace.text().orderStatus());
    }
}
