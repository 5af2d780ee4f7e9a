package io.orderlane.persistence.outbox;

import io.orderlane.core.port.Intake;
import io.orderlane.core.port.RoutePermits;
import io.orderlane.core.port.StoreException;
import io.orderlane.core.port.Stores;
import io.orderlane.core.status.Candidate;
import io.orderlane.core.status.SubmissionResult;
import io.orderlane.core.status.UpdateDecider;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A store's way in that has the trouble it is told to have. */
final class FaultyIntake implements Intake {

    enum Trouble {
        NONE,
        /** The store is down. */
        DOWN,
        /** It commits, and its answer is lost. */
        ANSWER_LOST,
        /** Somebody else has locked the order P-1. */
        LOCKED
    }

    private final Intake real;
    volatile Trouble trouble = Trouble.NONE;
    volatile int calls;

    private FaultyIntake(Intake real) {
        this.real = real;
    }

    static FaultyIntake before(Stores stores) {
        return new FaultyIntake(stores.intake());
    }

    /** These stores with this way in. */
    Stores of(Stores stores) {
        return new Stores(
                this,
                stores.lanes(),
                stores.reader(),
                stores.routes(),
                stores.replays(),
                stores.replayJobs(),
                stores.nodes());
    }

    @Override
    public Outcome accept(
            List<Candidate> candidates, UpdateDecider decide, List<RoutePermits> permits, Duration lease) {
        calls = calls + 1;
        return switch (trouble) {
            case NONE -> real.accept(candidates, decide, permits, lease);
            case DOWN -> throw new StoreException("The disk is full.");
            case ANSWER_LOST -> {
                real.accept(candidates, decide, List.of(), lease);
                throw new StoreException("The connection broke.");
            }
            case LOCKED -> besides("P-1", candidates, decide, lease);
        };
    }

    private Outcome besides(String locked, List<Candidate> candidates, UpdateDecider decide, Duration lease) {
        List<SubmissionResult> results = new ArrayList<>();
        for (Candidate one : candidates) {
            results.add(
                    one.update().key().orderNo().equals(locked)
                            ? new SubmissionResult.Locked()
                            : real.accept(List.of(one), decide, List.of(), lease)
                                    .results()
                                    .get(0));
        }
        return new Outcome(results, List.of());
    }
}
