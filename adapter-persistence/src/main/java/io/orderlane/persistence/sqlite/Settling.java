package io.orderlane.persistence.sqlite;

import io.orderlane.core.notification.Attempt;
import io.orderlane.core.notification.NextStep;
import io.orderlane.core.notification.Settled;
import io.orderlane.core.notification.Trace;
import io.orderlane.core.order.Order;
import io.orderlane.core.port.Claim;
import io.orderlane.core.port.Settlement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Writes down what came of claims, inside a transaction. */
final class Settling {

    private static final long NANOS = 1_000;

    private final Session session;
    private final Instant now;

    Settling(Session session, Instant now) {
        this.session = session;
        this.now = now;
    }

    /** Whether the claim still held its lane; nothing is written if it did not. */
    boolean settle(Settlement settlement) throws SQLException {
        Work<Boolean> step = settlement
                .step()
                .fold(
                        done -> any -> deliver(settlement, done.fact()),
                        retry -> any -> again(settlement, now.plus(retry.delay()), retry.counted()),
                        giveBack -> any -> again(settlement, null, false),
                        park -> any -> park(settlement, park),
                        expire -> any -> goOn(settlement, Settled.EXPIRED, null));
        boolean held = step.in(session);
        if (held) {
            addAttempts(settlement);
        }
        return held;
    }

    private boolean deliver(Settlement settlement, Order.Delivered fact) throws SQLException {
        Call call = session.call(LaneSql.DELIVERED)
                .with(now)
                .with(fact.status())
                .with(fact.wireTime())
                .with(fact.at())
                .with(fact.cardUntil());
        return atHead(call, settlement) && toHistory(settlement, Settled.DELIVERED, null);
    }

    private boolean goOn(Settlement settlement, Settled how, @Nullable String reason) throws SQLException {
        Call call = session.call(LaneSql.GO_ON).with(now);
        return atHead(call, settlement) && toHistory(settlement, how, reason);
    }

    private boolean again(Settlement settlement, @Nullable Instant dueAt, boolean counted) throws SQLException {
        Call call = session.call(LaneSql.RETRY).with(dueAt).with(counted ? 1 : 0);
        return atHead(tries(call, settlement), settlement);
    }

    private boolean park(Settlement settlement, NextStep.Park park) throws SQLException {
        if (!park.holdsLane()) {
            return goOn(settlement, Settled.PARKED, park.reason());
        }
        Call call = session.call(LaneSql.PARK).with(park.reason()).with(now);
        return atHead(tries(call, settlement), settlement);
    }

    private static Call tries(Call call, Settlement settlement) throws SQLException {
        int count = settlement.attempts().size();
        String last = count == 0
                ? null
                : settlement.attempts().get(count - 1).command().name();
        return call.with(count).with(last);
    }

    private static boolean atHead(Call call, Settlement settlement) throws SQLException {
        Claim claim = settlement.claim();
        return call.with(claim.laneId())
                        .with(claim.fence())
                        .with(settlement.notification().seq())
                        .update()
                == 1;
    }

    private boolean toHistory(Settlement settlement, Settled how, @Nullable String reason) throws SQLException {
        long lane = settlement.claim().laneId();
        int seq = settlement.notification().seq();
        session.call(LaneSql.TO_HISTORY)
                .with(how.name())
                .with(reason)
                .with(now)
                .with(lane)
                .with(seq)
                .update();
        return session.call(LaneSql.REMOVE).with(lane).with(seq).update() == 1;
    }

    private void addAttempts(Settlement settlement) throws SQLException {
        for (Attempt attempt : settlement.attempts()) {
            Call call = session.call(LaneSql.ADD_ATTEMPT)
                    .with(settlement.claim().laneId())
                    .with(settlement.notification().seq())
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
                .with(micros(trace.took()));
    }

    private static long micros(Duration took) {
        return took.toNanos() / NANOS;
    }
}
