package io.orderlane.testkit.store.model;

import io.orderlane.core.port.Claim;
import io.orderlane.core.port.ClaimedLane;
import io.orderlane.core.port.Lanes;
import io.orderlane.core.port.RoutePermits;
import io.orderlane.core.port.Settlement;
import io.orderlane.core.port.Stores;
import io.orderlane.testkit.store.ForwardingLanes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Lanes without a fence: a node that once leased a lane writes to it as if it still had the lease. */
final class UnfencedLanes extends ForwardingLanes {

    private final Map<Long, Claim> newest;

    private UnfencedLanes(Lanes good, Map<Long, Claim> newest) {
        super(good);
        this.newest = newest;
    }

    /** The processes of a store, none of which checks the fence. */
    static List<Stores> of(List<Stores> processes) {
        Map<Long, Claim> newest = new HashMap<>();
        return processes.stream().map(one -> without(one, newest)).toList();
    }

    private static Stores without(Stores one, Map<Long, Claim> newest) {
        return one.with(new UnfencedLanes(one.lanes(), newest));
    }

    @Override
    public List<ClaimedLane> claim(List<RoutePermits> permits, Duration lease) {
        List<ClaimedLane> claimed = good.claim(permits, lease);
        claimed.forEach(lane -> newest.put(lane.claim().laneId(), lane.claim()));
        return claimed;
    }

    @Override
    public List<Claim> renew(List<Claim> claims, Duration lease) {
        return good.renew(claims.stream().map(this::current).toList(), lease);
    }

    @Override
    public List<Claim> settle(List<Settlement> settlements) {
        return good.settle(settlements.stream()
                .map(one -> new Settlement(current(one.claim()), one.notification(), one.step(), one.attempts()))
                .toList());
    }

    private Claim current(Claim claim) {
        return Objects.requireNonNull(newest.get(claim.laneId()));
    }
}
