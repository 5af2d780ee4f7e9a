package io.orderlane.persistence.sqlite;

import io.orderlane.core.order.Order;
import io.orderlane.core.order.RouteKey;
import io.orderlane.core.port.Claim;
import io.orderlane.core.port.ClaimedLane;
import io.orderlane.core.port.Lanes;
import io.orderlane.core.port.Queued;
import io.orderlane.core.port.RemainingPermits;
import io.orderlane.core.port.RoutePermits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The lanes that one transaction leases for its caller, with what was accepted into each of them. */
final class HandoverLanes {

    private final RemainingPermits permits;
    private final Instant until;
    private final Map<Long, ClaimedLane> lanes = new LinkedHashMap<>();

    /** {@code until}: when their leases run out. */
    HandoverLanes(List<RoutePermits> permits, Instant until) {
        this.permits = new RemainingPermits(permits);
        this.until = until;
    }

    boolean takes(RouteKey route) {
        return permits.use(route);
    }

    Instant until() {
        return until;
    }

    /** Leases a lane in which nothing waited, with its first notification. */
    void lease(Claim claim, Order order, Queued first) {
        lanes.put(claim.laneId(), new ClaimedLane(claim, order, 0, List.of(first), true));
    }

    /** Adds a further notification of the group to its lane, if that is leased here. */
    void follow(long lane, Order order, Queued next) {
        lanes.computeIfPresent(lane, (id, leased) -> with(leased, order, next));
    }

    private static ClaimedLane with(ClaimedLane leased, Order order, Queued next) {
        boolean fits = leased.whole() && leased.queue().size() < Lanes.LOOKAHEAD;
        List<Queued> queue = new ArrayList<>(leased.queue());
        if (fits) {
            queue.add(next);
        }
        return new ClaimedLane(leased.claim(), order, leased.attempts(), queue, fits);
    }

    List<ClaimedLane> leased() {
        return List.copyOf(lanes.values());
    }
}
