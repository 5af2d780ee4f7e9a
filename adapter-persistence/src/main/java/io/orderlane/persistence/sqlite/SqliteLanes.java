package io.orderlane.persistence.sqlite;

import io.orderlane.core.order.Order;
import io.orderlane.core.order.OrderKey;
import io.orderlane.core.port.Claim;
import io.orderlane.core.port.ClaimedLane;
import io.orderlane.core.port.Lanes;
import io.orderlane.core.port.LeaseTime;
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
import io.orderlane.persistence.jdbc.internal.SqlRoutes;
import io.orderlane.persistence.jdbc.internal.StoredQueued;
import io.orderlane.persistence.jdbc.internal.UnwritableRowException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The lanes in SQLite. Leases matter to this process alone and end with it, so leasing, renewing and giving back do not
 * wait for the disk; settling does.
 */
final class SqliteLanes implements Lanes {

    /**
     * A lane that is due, as it is read.
     *
     * @param lane its number
     * @param fence its fence before it is leased
     * @param attempts attempts that counted
     * @param head the number before which nothing waits in it
     * @param order its order
     */
    private record DueLane(long lane, long fence, int attempts, int head, Order order) {

        static DueLane read(Row row) throws SQLException {
            return new DueLane(row.number(), row.number(), row.integer(), row.integer(), Columns.order(row));
        }

        /** The lane once it is leased, which makes its fence grow by one. */
        LeasedLane leased(List<StoredQueued> queue) {
            return new LeasedLane(new Claim(lane, fence + 1), attempts, order, queue);
        }
    }

    private final Writer writer;
    private final Readers readers;
    private final SqlRoutes routes;
    private final PendingCount pending;
    private final Clock clock;
    private final LeaseTime leases;
    private final ClockSteps steps = new ClockSteps();

    SqliteLanes(Writer writer, Readers readers, SqlRoutes routes, PendingCount pending, Clock clock, LeaseTime leases) {
        this.writer = writer;
        this.readers = readers;
        this.routes = routes;
        this.pending = pending;
        this.clock = clock;
        this.leases = leases;
    }

    @Override
    public List<ClaimedLane> claim(List<RoutePermits> permits, Duration lease) {
        Instant now = clock.instant();
        if (!isAnyDue(permits, now)) {
            return List.of();
        }
        Instant until = leases.now().plus(lease);
        List<LeasedLane> leased = writer.writeForThisProcess(session -> {
            List<LeasedLane> lanes = new ArrayList<>();
            for (RoutePermits each : permits) {
                lanes.addAll(lease(session, each, now, until));
            }
            return lanes;
        });
        return LeasedLane.readable(leased, this::settle);
    }

    /** Checked first: most looks find nothing, and a reader does not delay the writer. */
    private boolean isAnyDue(List<RoutePermits> permits, Instant now) {
        return nextDue(permits).filter(due -> !due.isAfter(now)).isPresent();
    }

    private List<LeasedLane> lease(Session session, RoutePermits each, Instant now, Instant until) throws SQLException {
        Optional<Long> route = routes.find(each.route());
        if (route.isEmpty() || each.permits() <= 0) {
            return List.of();
        }
        List<LeasedLane> lanes = new ArrayList<>();
        for (DueLane due : due(session, route.get(), now, each.permits())) {
            session.call(SqliteLaneSql.LEASE).with(until).with(due.lane()).update();
            lanes.add(due.leased(session.call(SqliteLaneSql.QUEUE)
                    .with(due.lane())
                    .with(due.head())
                    .list(StoredQueued::read)));
        }
        return lanes;
    }

    private static List<DueLane> due(Session session, long route, Instant now, int permits) throws SQLException {
        return session.call(SqliteLaneSql.DUE).with(route).with(now).first(permits, DueLane::read);
    }

    @Override
    public List<Claim> renew(List<Claim> claims, Duration lease) {
        Instant until = leases.now().plus(lease);
        return writer.writeForThisProcess(session -> {
            List<Claim> lost = new ArrayList<>();
            for (Claim claim : claims) {
                Call call = session.call(SqliteLaneSql.RENEW)
                        .with(until)
                        .with(claim.laneId())
                        .with(claim.fence());
                if (call.update() == 0) {
                    lost.add(claim);
                }
            }
            return lost;
        });
    }

    @Override
    public List<Claim> settle(List<Settlement> settlements) {
        try {
            return commit(settlements);
        } catch (UnwritableRowException oneOfThem) {
            if (settlements.size() == 1) {
                throw oneOfThem; // not the store's failure: repeating it would keep all others waiting
            }
            return oneByOne(settlements);
        }
    }

    private List<Claim> commit(List<Settlement> settlements) {
        Instant now = clock.instant();
        Result result = writer.write(session -> {
            SqliteSettlement open = new SqliteSettlement(session, now);
            List<Claim> lost = new ArrayList<>();
            for (Settlement settlement : settlements) {
                if (!open.settle(Change.of(settlement))) {
                    lost.add(settlement.claim());
                }
            }
            return new Result(lost, open.ended());
        });
        pending.add(-result.ended());
        return result.lost();
    }

    private record Result(List<Claim> lost, int ended) {}

    /** Writes the others before the failure of one is thrown. */
    private List<Claim> oneByOne(List<Settlement> settlements) {
        List<Claim> lost = new ArrayList<>();
        List<UnwritableRowException> faults = new ArrayList<>();
        for (Settlement settlement : settlements) {
            try {
                lost.addAll(settle(List.of(settlement)));
            } catch (UnwritableRowException fault) {
                faults.add(fault);
            }
        }
        if (!faults.isEmpty()) {
            throw faults.get(0);
        }
        return lost;
    }

    @Override
    public ReleaseResult release(Release request) {
        Instant now = clock.instant();
        Released released = writer.write(session -> {
            LaneRelease release = new LaneRelease(session, EntrySql.DIALECT, now);
            ReleaseResult result = release.release(request);
            return new Released(result, release.added());
        });
        pending.add(released.added());
        return released.result();
    }

    private record Released(ReleaseResult result, int added) {}

    @Override
    public int reap() {
        Instant now = clock.instant();
        if (steps.wentBack(now)) {
            bringBack(now);
        }
        return writer.writeForThisProcess(
                session -> session.call(SqliteLaneSql.REAP).with(leases.now()).update());
    }

    /** Makes every lane due after its own pause at the latest, whatever a wrong clock wrote. */
    void bringBack(Instant now) {
        writer.write(session -> {
            session.call(ReplayJobSql.BRING_BACK)
                    .with(now)
                    .with(now.plus(ReplayJobSql.LONGEST_REST))
                    .update();
            session.call(SqliteLaneSql.LEASED_WERE_DUE).with(now).with(now).update();
            return session.call(SqliteLaneSql.NO_LONGER_THAN_ITS_PAUSE)
                    .with(now)
                    .with(now)
                    .with(now)
                    .update();
        });
    }

    @Override
    public List<OrderKey> dueBeyond(Duration ahead, int limit) {
        Instant when = clock.instant().plus(ahead);
        return readers.read(session ->
                session.call(SqliteLaneSql.DUE_BEYOND).with(when).with(limit).list(Columns::key));
    }

    @Override
    public Optional<Instant> nextDue(List<RoutePermits> permits) {
        return readers.read(session -> {
            List<Instant> due = new ArrayList<>();
            for (RoutePermits each : permits) {
                long route = routes.find(each.route()).orElse(-1L);
                due.addAll(session.call(SqliteLaneSql.NEXT_DUE).with(route).list(Row::instant));
            }
            return due.stream().min(Instant::compareTo);
        });
    }
}
