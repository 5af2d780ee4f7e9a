package io.orderlane.persistence.postgresql;

import io.orderlane.core.order.Order;
import io.orderlane.core.port.Claim;
import io.orderlane.persistence.jdbc.internal.Call;
import io.orderlane.persistence.jdbc.internal.Change;
import io.orderlane.persistence.jdbc.internal.Session;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes down what came of claims, all in a few statements, inside a transaction. */
final class PostgresSettlement {

    private final Session session;
    private final DatabaseClock now;

    PostgresSettlement(Session session, DatabaseClock now) {
        this.session = session;
        this.now = now;
    }

    LockRetry.Result<Change> settle(List<Change> changes) throws SQLException {
        Map<Claim, Change> once = new LinkedHashMap<>();
        List<Claim> lost = new ArrayList<>();
        for (Change change : changes) {
            if (once.putIfAbsent(change.claim(), change) != null) {
                lost.add(change.claim()); // the first one ends the lease
            }
        }
        Set<Claim> leased = claims(PostgresLaneSql.STILL_LEASED, once.values());
        List<Change> locked = locked(once, leased);
        locked.forEach(change -> once.remove(change.claim()));
        once.keySet().stream().filter(claim -> !leased.contains(claim)).forEach(lost::add);
        once.keySet().retainAll(leased);
        if (!once.isEmpty()) {
            write(List.copyOf(once.values()));
        }
        return new LockRetry.Result<>(lost, locked);
    }

    /** Changes whose lanes could not be locked although their claims still stand. */
    private List<Change> locked(Map<Claim, Change> all, Set<Claim> leased) throws SQLException {
        List<Change> others = all.values().stream()
                .filter(change -> !leased.contains(change.claim()))
                .toList();
        if (others.isEmpty()) {
            return List.of();
        }
        Set<Claim> standing = claims(PostgresLaneSql.STANDING, others);
        return others.stream()
                .filter(change -> standing.contains(change.claim()))
                .toList();
    }

    private Set<Claim> claims(String sql, Collection<Change> changes) throws SQLException {
        return new HashSet<>(session.call(sql)
                .with("bigint", changes, change -> change.claim().laneId())
                .with("bigint", changes, change -> change.claim().fence())
                .with("integer", changes, Change::seq)
                .list(row -> new Claim(row.number(), row.number())));
    }

    private void write(List<Change> changes) throws SQLException {
        Map<Long, Integer> ended = new HashMap<>();
        List<Change> ends =
                changes.stream().filter(change -> change.end() != null).toList();
        if (!ends.isEmpty()) {
            end(ends, ended);
        }
        goOn(changes, ended);
        attempted(changes.stream()
                .filter(change -> change.end() == null && !change.attempts().isEmpty())
                .toList());
        PostgresAttempts.of(changes).write(session);
    }

    private void end(List<Change> changes, Map<Long, Integer> ended) throws SQLException {
        Call call = session.call(PostgresLaneSql.END)
                .with("bigint", changes, change -> change.claim().laneId())
                .with("integer", changes, Change::firstSeq)
                .with("integer", changes, Change::seq);
        ends(ends(call, changes, Change::end), changes, Change::before)
                .with(now.orNull())
                .list(row -> ended.put(row.number(), row.integer()));
    }

    private static Call ends(Call call, List<Change> changes, Function<Change, Change.@Nullable End> which)
            throws SQLException {
        return call.with("text", changes, change -> {
                    Change.End end = which.apply(change);
                    return end == null ? null : end.how().name();
                })
                .with("text", changes, change -> {
                    Change.End end = which.apply(change);
                    return end == null ? null : end.reason();
                });
    }

    private void goOn(List<Change> changes, Map<Long, Integer> ended) throws SQLException {
        Call call = session.call(PostgresLaneSql.GO_ON)
                .with(now.orNull())
                .with("bigint", changes, change -> change.claim().laneId())
                .with(
                        "integer",
                        changes,
                        change -> ended.getOrDefault(change.claim().laneId(), 0))
                .with(
                        "bigint",
                        changes,
                        change -> change.delay() == null ? null : change.delay().toMillis())
                .with("integer", changes, change -> change.counted() ? 1 : 0)
                .with("integer", changes, change -> change.waits() ? change.seq() : null);
        facts(call, changes).update();
    }

    private static Call facts(Call call, List<Change> changes) throws SQLException {
        return call.with("text", changes, change -> fact(change, Order.Delivered::status))
                .with("bigint", changes, change -> fact(change, Order.Delivered::wireTime))
                .with("bigint", changes, change -> fact(change, fact -> millis(fact.at())))
                .with("bigint", changes, change -> fact(change, PostgresSettlement::cardUntil));
    }

    private static @Nullable Object cardUntil(Order.Delivered fact) {
        return fact.cardUntil() == null ? null : millis(fact.cardUntil());
    }

    private static @Nullable Object fact(Change change, Function<Order.Delivered, @Nullable Object> of) {
        return change.fact() == null ? null : of.apply(change.fact());
    }

    private static long millis(Instant instant) {
        return Call.millis(instant);
    }

    private void attempted(List<Change> changes) throws SQLException {
        if (!changes.isEmpty()) {
            session.call(PostgresLaneSql.ATTEMPTED)
                    .with("bigint", changes, change -> change.claim().laneId())
                    .with("integer", changes, Change::seq)
                    .with("integer", changes, change -> change.attempts().size())
                    .with("text", changes, Change::lastCommand)
                    .update();
        }
    }
}
