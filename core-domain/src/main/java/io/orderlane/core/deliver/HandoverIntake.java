package io.orderlane.core.deliver;

import io.orderlane.core.order.LaneKey;
import io.orderlane.core.order.RouteKey;
import io.orderlane.core.port.ClaimedLane;
import io.orderlane.core.port.DeliveryListener;
import io.orderlane.core.port.Handover;
import io.orderlane.core.port.Intake;
import io.orderlane.core.port.Ticker;
import io.orderlane.core.status.Candidate;
import io.orderlane.core.status.Decision;
import io.orderlane.core.status.UpdateDecider;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The way in that sends what it can as soon as it is accepted: what stands behind nothing older, neither in its lane nor on
 * its route. The rest is found by looking.
 */
final class HandoverIntake implements Intake {

    private final Intake intake;
    private final Dispatch dispatch;
    private final Routes routes;
    private final Duration lease;
    private final Ticker ticker;
    private final DeliveryListener listener;
    private final Runnable look;

    /** {@code look}: says that something was accepted that is not sent yet. */
    HandoverIntake(
            Intake intake,
            Dispatch dispatch,
            Routes routes,
            Duration lease,
            Ticker ticker,
            DeliveryListener listener,
            Runnable look) {
        this.intake = intake;
        this.dispatch = dispatch;
        this.routes = routes;
        this.lease = lease;
        this.ticker = ticker;
        this.listener = listener;
        this.look = look;
    }

    @Override
    public List<Decision> accept(List<Candidate> candidates, UpdateDecider decide) {
        Permits permits = new Permits();
        long askedAt = ticker.nanos();
        try {
            Accepted accepted = intake.accept(candidates, decide, permits);
            send(candidates, accepted, askedAt);
            return accepted.decisions();
        } finally {
            permits.giveBack();
        }
    }

    /** After the commit nothing may fail the answer, or what was accepted would be told to have failed. */
    private void send(List<Candidate> candidates, Accepted accepted, long askedAt) {
        try {
            dispatch.send(accepted.leased(), askedAt);
            if (!dispatch.follow(notLeased(candidates, accepted))) {
                look.run();
            }
        } catch (Throwable bug) {
            listener.unexpected("sending what was just accepted", bug);
        }
    }

    private static Set<LaneKey> notLeased(List<Candidate> candidates, Accepted accepted) {
        Set<LaneKey> lanes = new HashSet<>();
        for (int i = 0; i < candidates.size(); i++) {
            if (accepted.decisions().get(i) instanceof Decision.Accept) {
                lanes.add(candidates.get(i).update().laneKey());
            }
        }
        for (ClaimedLane lane : accepted.leased()) {
            lanes.remove(lane.order().laneKey());
        }
        return lanes;
    }

    /** Permits of routes, kept until what is leased counts as in flight. */
    private final class Permits implements Handover {

        private final Map<RouteKey, Integer> kept = new HashMap<>();

        @Override
        public Duration lease() {
            return lease;
        }

        @Override
        public boolean takes(RouteKey route) {
            boolean takes = dispatch.isOpen() && routes.reserve(route);
            if (takes) {
                kept.merge(route, 1, Integer::sum);
            }
            return takes;
        }

        void giveBack() {
            kept.forEach(routes::unreserve);
        }
    }
}
