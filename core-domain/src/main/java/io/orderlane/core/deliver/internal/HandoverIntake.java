package io.orderlane.core.deliver.internal;

import io.orderlane.core.deliver.DeliveryListener;
import io.orderlane.core.deliver.DeliverySettings;
import io.orderlane.core.order.LaneKey;
import io.orderlane.core.order.RouteKey;
import io.orderlane.core.port.ClaimedLane;
import io.orderlane.core.port.Intake;
import io.orderlane.core.port.RoutePermits;
import io.orderlane.core.port.Ticker;
import io.orderlane.core.status.Candidate;
import io.orderlane.core.status.SubmissionResult;
import io.orderlane.core.status.UpdateDecider;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Accepts updates and sends at once, from the commit, those with nothing older before them in their lane or on their
 * route. As for a claim, permits are reserved before the commit and released after it, when what was leased counts as
 * in flight. The rest is found by looking for due lanes.
 */
public final class HandoverIntake {

    private final Intake intake;
    private final UpdateDecider decide;
    private final DeliveryLoop delivery;
    private final Duration lease;
    private final DeliveryListener listener;
    private final Ticker ticker;

    /** Accepts into {@code intake} and hands the leased lanes to {@code delivery}. */
    public HandoverIntake(
            Intake intake,
            UpdateDecider decide,
            DeliveryLoop delivery,
            DeliverySettings settings,
            DeliveryListener listener,
            Ticker ticker) {
        this.intake = intake;
        this.decide = decide;
        this.delivery = delivery;
        this.lease = settings.lease();
        this.listener = listener;
        this.ticker = ticker;
    }

    /**
     * Decides about candidates and keeps what is accepted, in one durable commit; the results come back in input order.
     *
     * @throws io.orderlane.core.port.StoreException when the store fails; what was committed comes back as a duplicate
     */
    public List<SubmissionResult> accept(List<Candidate> candidates) {
        Set<LaneKey> lanes = lanes(candidates);
        Intake.Outcome outcome = Intake.Outcome.NOTHING;
        Set<RouteKey> due = Set.of();
        long askedAt = ticker.nanos();
        List<RoutePermits> permits = delivery.reserve(lanes);
        try {
            outcome = Objects.requireNonNull(
                    intake.accept(candidates, decide, permits, lease), "the store's answer is null");
            due = send(candidates, outcome, askedAt);
        } finally {
            delivery.giveBack(permits, outcome.leased(), due);
            look();
        }
        return outcome.results();
    }

    /**
     * Returns the routes of what was accepted and is not in flight. It throws nothing: after the commit, an exception
     * would report accepted updates as failed.
     */
    private Set<RouteKey> send(List<Candidate> candidates, Intake.Outcome outcome, long askedAt) {
        try {
            delivery.send(outcome.leased(), askedAt);
            return delivery.follow(notLeased(candidates, outcome));
        } catch (Throwable bug) {
            listener.unexpected("sending what was just accepted", bug);
            return Set.of();
        }
    }

    private void look() {
        try {
            delivery.lookIfWorthIt();
        } catch (Throwable bug) {
            listener.unexpected("looking whether something else is due", bug);
        }
    }

    private static Set<LaneKey> lanes(List<Candidate> candidates) {
        return candidates.stream()
                .map(candidate -> candidate.update().laneKey())
                .collect(Collectors.toSet());
    }

    private static Set<LaneKey> notLeased(List<Candidate> candidates, Intake.Outcome outcome) {
        Set<LaneKey> lanes = new HashSet<>();
        for (int i = 0; i < candidates.size(); i++) {
            if (outcome.results().get(i) instanceof SubmissionResult.Accepted) {
                lanes.add(candidates.get(i).update().laneKey());
            }
        }
        for (ClaimedLane lane : outcome.leased()) {
            lanes.remove(lane.order().laneKey());
        }
        return lanes;
    }
}
