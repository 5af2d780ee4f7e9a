package io.orderlane.persistence.postgresql;

import io.orderlane.core.order.OrderKey;
import io.orderlane.core.order.RouteKey;
import io.orderlane.core.port.Claim;
import io.orderlane.core.port.ClaimedLane;
import io.orderlane.core.port.Lanes;
import io.orderlane.core.port.Release;
import io.orderlane.core.port.ReleaseResult;
import io.orderlane.core.port.RoutePermits;
import io.orderlane.core.port.Settlement;
import io.orderlane.persistence.jdbc.internal.Call;
import io.orderlane.persistence.jdbc.internal.Change;
import io.orderlane.persistence.jdbc.internal.ClockSteps;
import io.orderlane.persistence.jdbc.internal.Columns;
import io.orderlane.persistence.jdbc.internal.LaneRelease;
import io.orderlane.persistence.jdbc.internal.LeasedLane;
import io.orderlane.persistence.jdbc.internal.ReplayJobSql;
import io.orderlane.persistence.jdbc.internal.Row;
import io.orderlane.persistence.jdbc.internal.Session;
import io.orderlane.persistence.jdbc.internal.Transactions.Work;
import io.orderlane.persistence.jdbc.internal.UnwritableRowException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

final class PostgresLanes implements Lanes {

    /** The longest lease that is assumed before this process has asked for one. */
    private static final Duration SHORTEST_LEASE = Duration.ofMinutes(1);

    private final Database database;
    private final String node;
    private final DatabaseClock now;
    private final ClockSteps steps = new ClockSteps();
    private volatile Duration longestLease = SHORTEST_LEASE;

    PostgresLanes(Database database, String node, DatabaseClock now) {
        this.database = database;
        this.node = node;
        this.now = now;
    }

    @Override
    public List<ClaimedLane> claim(List<RoutePermits> permits, Duration lease) {
        Map<RouteKey, Integer> byRoute = new LinkedHashMap<>();
        permits.stream()
                .filter(each -> each.permits() > 0)
                .forEach(each -> byRoute.merge(each.route(), each.permits(), Integer::sum));
        if (byRoute.isEmpty()) {
            return List.of();
        }
        longestLease = lease.compareTo(longestLease) > 0 ? lease : longestLease;
        PostgresClaim claim = new PostgresClaim(byRoute, node, lease, now);
        List<LeasedLane> leased = database.write(claim::in);
        return LeasedLane.readable(leased, this::settle);
    }

    @Override
    public List<Claim> renew(List<Claim> claims, Duration lease) {
        List<Claim> notRenewed = without(
                claims,
                session -> under(session.call(PostgresLaneSql.RENEW), claims)
                        .with(lease.toMillis())
                        .with(now.orNull()));
        return notRenewed.isEmpty() // what somebody else has locked is skipped, and is not lost
                ? List.of()
                : without(notRenewed, session -> under(session.call(PostgresLaneSql.STANDS), notRenewed));
    }

    private static Call under(Call call, List<Claim> claims) throws SQLException {
        return call.with("bigint", claims, Claim::laneId).with("bigint", claims, Claim::fence);
    }

    /** The claims that a statement did not return. */
    private List<Claim> without(List<Claim> claims, Work<Call> change) {
        Set<Claim> leased =
                new HashSet<>(database.write(session -> change.in(session).list(PostgresLanes::claim)));
        return claims.stream().filter(claim -> !leased.contains(claim)).toList();
    }

    private static Claim claim(Row row) throws SQLException {
        return new Claim(row.number(), row.number());
    }

    @Override
    public List<Claim> settle(List<Settlement> settlements) {
        try {
            return LockRetry.write(
                    settlements.stream().map(Change::of).toList(),
                    Change::claim,
                    changes -> database.write(session -> new PostgresSettlement(session, now).settle(changes)));
        } catch (UnwritableRowException oneOfThem) {
            if (settlements.size() == 1) {
                throw oneOfThem; // not the store's failure: repeating it would keep all others waiting
            }
            return inHalves(settlements);
        }
    }

    /** Writes both halves before the failure of one is thrown. */
    private List<Claim> inHalves(List<Settlement> settlements) {
        int middle = settlements.size() / 2;
        List<Claim> lost = new ArrayList<>();
        try {
            lost.addAll(settle(settlements.subList(0, middle)));
        } finally {
            lost.addAll(settle(settlements.subList(middle, settlements.size())));
        }
        return lost;
    }

    @Override
    public ReleaseResult release(Release request) {
        return database.write(session -> {
            lock(session, request.order());
            return new LaneRelease(session, HistorySql.DIALECT, now.of(session)).release(request);
        });
    }

    private static void lock(Session session, OrderKey order) throws SQLException {
        session.call(PostgresLaneSql.LOCK_FOR_RELEASE)
                .with(order.account())
                .with(order.scenario())
                .with(order.orderNo())
                .first(Row::number);
    }

    @Override
    public int reap() {
        return database.write(session -> {
            Instant instant = now.of(session);
            if (steps.wentBack(instant)) {
                bringBack(session, instant);
            }
            return session.call(PostgresLaneSql.REAP).with(now.orNull()).update();
        });
    }

    /** Makes every lane due after its own pause at the latest, whatever a wrong clock wrote. */
    void bringBack() {
        database.write(session -> bringBack(session, now.of(session)));
    }

    private int bringBack(Session session, Instant instant) throws SQLException {
        session.call(ReplayJobSql.BRING_BACK)
                .with(instant)
                .with(instant.plus(ReplayJobSql.LONGEST_REST))
                .update();
        Instant leased = instant.plus(longestLease);
        session.call(PostgresLaneSql.NO_LONGER_THAN_A_LEASE)
                .with(leased)
                .with(leased)
                .update();
        session.call(PostgresLaneSql.LEASED_WERE_DUE)
                .with(instant)
                .with(instant)
                .update();
        int all = 0;
        for (int some = 1; some > 0; all += some) {
            some = session.call(PostgresLaneSql.NO_LONGER_THAN_ITS_PAUSE)
                    .with(instant)
                    .with(instant)
                    .with(instant)
                    .update();
        }
        return all;
    }

    @Override
    public List<OrderKey> dueBeyond(Duration ahead, int limit) {
        return database.read(session -> session.call(PostgresLaneSql.DUE_BEYOND)
                .with(now.of(session).plus(ahead))
                .with(limit)
                .list(Columns::key));
    }

    @Override
    public Optional<Instant> nextDue(List<RoutePermits> permits) {
        return database.read(session -> session.call(PostgresLaneSql.NEXT_DUE)
                .with("text", permits, each -> each.route().account())
                .with("text", permits, each -> each.route().api().label())
                .first(Row::instant));
    }
}
