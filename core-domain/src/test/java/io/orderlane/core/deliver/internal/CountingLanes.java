package io.orderlane.core.deliver.internal;

import io.orderlane.core.port.ClaimedLane;
import io.orderlane.core.port.Lanes;
import io.orderlane.core.port.RoutePermits;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Lanes that remember how often somebody looked for due ones. */
final class CountingLanes extends ForwardingLanes {

    private final AtomicInteger looks = new AtomicInteger();

    CountingLanes(Lanes lanes) {
        super(lanes);
    }

    int claims() {
        return looks.get();
    }

    @Override
    public List<ClaimedLane> claim(List<RoutePermits> permits, Duration lease) {
        looks.incrementAndGet();
        return super.claim(permits, lease);
    }
}
