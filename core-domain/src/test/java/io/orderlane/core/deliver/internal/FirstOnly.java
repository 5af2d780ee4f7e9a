package io.orderlane.core.deliver.internal;

import io.orderlane.core.port.ClaimedLane;
import io.orderlane.core.port.Lanes;
import io.orderlane.core.port.RoutePermits;
import java.time.Duration;
import java.util.List;

/** Lanes of which the second that waits is damaged, so that only the first is seen. */
final class FirstOnly extends ForwardingLanes {

    FirstOnly(Lanes lanes) {
        super(lanes);
    }

    @Override
    public List<ClaimedLane> claim(List<RoutePermits> permits, Duration lease) {
        return super.claim(permits, lease).stream().map(FirstOnly::first).toList();
    }

    private static ClaimedLane first(ClaimedLane lane) {
        boolean whole = lane.queue().size() == 1;
        return new ClaimedLane(
                lane.claim(), lane.order(), lane.attempts(), lane.queue().subList(0, 1), whole);
    }
}
