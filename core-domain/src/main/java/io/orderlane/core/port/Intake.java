package io.orderlane.core.port;

import io.orderlane.core.status.Candidate;
import io.orderlane.core.status.Decide;
import io.orderlane.core.status.Decision;
import java.util.List;

/** The way into the store. Blocking. */
public interface Intake {

    /**
     * Decides about each candidate in order and keeps what was accepted, in one durable commit: locks the orders that
     * exist in ascending id, looks up earlier acceptances of the same lane, status and event time (kept for seven days),
     * decides in input order, each seeing what those before it did, and writes. The decisions come back in input order.
     * When one of a group cannot be written, the group is replayed one by one, so that it does not fail its neighbours:
     * it alone comes back as {@link Decision#unstorable}.
     *
     * @throws StoreException when the store itself fails; repeat the call, what was committed comes back as a duplicate
     */
    List<Decision> accept(List<Candidate> candidates, Decide decide);
}
