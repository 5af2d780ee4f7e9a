package io.orderlane.core.deliver.internal;

import io.orderlane.core.order.OrderKey;
import io.orderlane.core.port.Claim;
import io.orderlane.core.port.ClaimedLane;
import io.orderlane.core.port.Lanes;
import io.orderlane.core.port.Release;
import io.orderlane.core.port.ReleaseResult;
import io.orderlane.core.port.RoutePermits;
import io.orderlane.core.port.Settlement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Lanes that do what others do; a test changes some of it. */
class ForwardingLanes implements Lanes {

    private final Lanes lanes;

    ForwardingLanes(Lanes lanes) {
        this.lanes = lanes;
    }

    @Override
    public List<ClaimedLane> claim(List<RoutePermits> permits, Duration lease) {
        return lanes.claim(permits, lease);
    }

    @Override
    public List<Claim> renew(List<Claim> claims, Duration lease) {
        return lanes.renew(claims, lease);
    }

    @Override
    public List<Claim> settle(List<Settlement> settlements) {
        return lanes.settle(settlements);
    }

    @Override
    public ReleaseResult release(Release request) {
        return lanes.release(request);
    }

    @Override
    public int reap() {
        return lanes.reap();
    }

    @Override
    public List<OrderKey> dueBeyond(Duration ahead, int limit) {
        return lanes.dueBeyond(ahead, limit);
    }

    @Override
    public Optional<Instant> nextDue(List<RoutePermits> permits) {
        return lanes.nextDue(permits);
    }
}
