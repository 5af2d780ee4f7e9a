package io.orderlane.core.port;

import io.orderlane.core.status.Candidate;
import io.orderlane.core.status.SubmissionResult;
import io.orderlane.core.status.UpdateDecider;
import java.time.Duration;
import java.util.List;

/** The way into the store. Blocking. */
public interface Intake {

    /**
     * Decides about each candidate in order and keeps what was accepted, in one durable commit: locks the orders that
     * exist in ascending id, looks up earlier acceptances of the same lane, status and event time (kept for seven
     * days), decides in input order, each seeing what those before it did, and writes. The results come back in input
     * order. When one of a group cannot be written, the group is replayed one by one, so that it does not fail the
     * others: it alone comes back as {@link SubmissionResult#unstorable}. One whose order another transaction has
     * locked comes back as {@link SubmissionResult.Locked}: the others do not wait for it.
     *
     * <p>In the same commit it leases lanes for the caller, who sends them at once: in input order each lane in which
     * nothing waited before, as long as there are permits of its route. A store need not lease any; its lanes are then
     * claimed.
     *
     * @param permits how many lanes of each route may be leased, in the whole group; none of a route that is absent
     * @param lease for how long
     * @throws StoreException when the store itself fails; repeat the call, what was committed comes back as a
     *     duplicate. What was leased nonetheless is free again when its lease runs out
     */
    Outcome accept(List<Candidate> candidates, UpdateDecider decide, List<RoutePermits> permits, Duration lease);

    /**
     * Whether no other process writes to the store, so that this one knows what waits in the lanes it has leased. If a
     * store wrongly returns true, what others put into a leased lane is found late, by the next look.
     */
    default boolean isAlone() {
        return false;
    }

    /**
     * What came of a group.
     *
     * @param results about each candidate, in input order
     * @param leased the lanes that are leased for the caller, each with all that waits in it
     */
    record Outcome(List<SubmissionResult> results, List<ClaimedLane> leased) {

        /** Nothing came of it. */
        public static final Outcome NOTHING = new Outcome(List.of(), List.of());

        public Outcome {
            results = List.copyOf(results);
            leased = List.copyOf(leased);
        }
    }
}
