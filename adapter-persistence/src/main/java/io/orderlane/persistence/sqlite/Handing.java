package io.orderlane.persistence.sqlite;

import io.orderlane.core.order.Order;
import io.orderlane.core.order.RouteKey;
import io.orderlane.core.port.Claim;
import io.orderlane.core.port.ClaimedLane;
import io.orderlane.core.port.Handover;
import io.orderlane.core.port.Lanes;
import io.orderlane.core.port.Queued;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The lanes of one group that are held for a handover, with what was accepted into each of them. */
final class Handing {

    private final Handover handover;
    private final Map<Long, ClaimedLane> lanes = new LinkedHashMap<>();

    Handing(Handover handover) {
        this.handover = handover;
    }

    boolean takes(RouteKey route) {
        return handover.takes(route);
    }

    Instant until(Instant now) {
        return now.plus(handover.lease());
    }

    /** A lane in which nothing waited is held with its first. */
    void hold(Claim claim, Order order, Queued first) {
        lanes.put(claim.laneId(), new ClaimedLane(claim, order, 0, List.of(first), true));
    }

    /** Another one of the group came into a lane, which may be held. */
    void follow(long lane, Order order, Queued next) {
        lanes.computeIfPresent(lane, (id, held) -> with(held, order, next));
    }

    private static ClaimedLane with(ClaimedLane held, Order order, Queued next) {
        boolean fits = held.whole() && held.queue().size() < Lanes.LOOKAHEAD;
        List<Queued> queue = new ArrayList<>(held.queue());
        if (fits) {
            queue.add(next);
        }
        return new ClaimedLane(held.claim(), order, held.attempts(), queue, fits);
    }

    List<ClaimedLane> held() {
        return List.copyOf(lanes.values());
    }
}
