package io.orderlane.core.deliver.internal;

import io.orderlane.core.order.LaneKey;
import io.orderlane.core.order.RouteKey;
import io.orderlane.core.port.Claim;
import io.orderlane.core.port.ClaimedLane;
import java.time.Duration;

/** A lane leased here, and until when on this process's own ticker: counted from before the claim was asked for. */
final class LaneLease {

    private final ClaimedLane lane;
    private volatile long untilNanos;
    private volatile boolean lost;
    private volatile boolean followed;

    LaneLease(ClaimedLane lane, long askedAtNanos, Duration lease) {
        this.lane = lane;
        renewed(askedAtNanos, lease);
    }

    void renewed(long askedAtNanos, Duration lease) {
        untilNanos = askedAtNanos + lease.toNanos();
    }

    void lose() {
        lost = true;
    }

    /** Notes that something was accepted behind what is leased. */
    LaneLease follow() {
        followed = true;
        return this;
    }

    /** Whether something waits in the lane besides the one that is sent, as far as this process knows. */
    boolean hasMore() {
        return followed || lane.queue().size() > 1 || !lane.whole();
    }

    ClaimedLane lane() {
        return lane;
    }

    LaneKey key() {
        return lane.order().laneKey();
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
