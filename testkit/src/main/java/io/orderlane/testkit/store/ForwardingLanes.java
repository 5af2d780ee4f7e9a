package io.orderlane.testkit.store;

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

/** Lanes that forward every call to good ones; a test overrides what it breaks or observes. */
public class ForwardingLanes implements Lanes {

    /** The lanes that calls are forwarded to. */
    protected final Lanes good;

    /** Forwards to these. */
    public ForwardingLanes(Lanes good) {
        this.good = good;
    }

    @Override
    public List<ClaimedLane> claim(List<RoutePermits> permits, Duration lease) {
        return good.claim(permits, lease);
    }

    @Override
    public List<Claim> renew(List<Claim> claims, Duration lease) {
        return good.renew(claims, lease);
    }

    @Override
    public List<Claim> settle(List<Settlement> settlements) {
        return good.settle(settlements);
    }

    @Override
    public ReleaseResult release(Release request) {
        return good.release(request);
    }

    @Override
    public int reap() {
        return good.reap();
    }

    @Override
    public List<OrderKey> dueBeyond(Duration ahead, int limit) {
        return good.dueBeyond(ahead, limit);
    }

    @Override
    public Optional<Instant> nextDue(List<RoutePermits> permits) {
        return good.nextDue(permits);
    }
}
