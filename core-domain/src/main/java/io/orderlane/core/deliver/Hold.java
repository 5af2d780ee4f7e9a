package io.orderlane.core.deliver;

import io.orderlane.core.order.RouteKey;
import io.orderlane.core.port.Claim;
import io.orderlane.core.port.ClaimedLane;
import java.time.Duration;

/** A lane this process holds, and until when on its own monotonic clock: measured from before the claim was asked for. */
final class Hold {

    private final ClaimedLane lane;
    private volatile long untilNanos;
    private volatile boolean lost;

    Hold(ClaimedLane lane, long askedAtNanos, Duration lease) {
        this.lane = lane;
        renewed(askedAtNanos, lease);
    }

    void renewed(long askedAtNanos, Duration lease) {
        untilNanos = askedAtNanos + lease.toNanos();
    }

    void lose() {
        lost = true;
    }

    ClaimedLane lane() {
        return lane;
    }

    RouteKey route() {
        return lane.order().route();
    }

    Claim claim() {
        return lane.claim();
    }

    boolean hasLeft(Duration least, long nowNanos) {
        return !lost && untilNanos - nowNanos >= least.toNanos();
    }
}
