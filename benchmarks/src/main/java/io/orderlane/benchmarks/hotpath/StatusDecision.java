package io.orderlane.benchmarks.hotpath;

import io.orderlane.benchmarks.Rides;
import io.orderlane.core.order.Order;
import io.orderlane.core.status.Candidate;
import io.orderlane.core.status.SubmissionResult;
import io.orderlane.core.status.UpdateDecider;
import io.orderlane.ride.RideHailing;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The whole decision about an update of a known order: scenario, recipient, status, event time, next order. */
@State(Scope.Thread)
public class StatusDecision {

    private final UpdateDecider decide = UpdateDecider.byDefault();
    private final Candidate candidate = Rides.candidate(RideHailing.SCENARIO);
    // a copy of the name, as one that was read from a store
    private final Order order = Rides.order(RideHailing.SCENARIO)
            .moved(new String("TO_BOARD".toCharArray()), Rides.NOW.minusSeconds(60), Rides.NOW.toEpochMilli() - 60_000);

    @Benchmark
    public SubmissionResult decide() {
        return decide.decide(candidate, order, null);
    }
}
