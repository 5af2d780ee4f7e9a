package io.orderlane.sandbox.fault;

import io.orderlane.sandbox.protocol.Subject;
import java.util.SplittableRandom;

/** A fault of the plan with its counters. Guarded by the plan. */
final class ArmedFault {
    private final Fault fault;
    private final SplittableRandom draws;
    private long matched;
    private long applied;

    ArmedFault(Fault fault) {
        this.fault = fault;
        this.draws = new SplittableRandom(fault.seed());
    }

    Fault fault() {
        return fault;
    }

    boolean meets(Subject subject) {
        if (!fault.what().meets(subject)) {
            return false;
        }
        matched++;
        boolean strikes = isItsTurn() && isDrawn();
        applied += strikes ? 1 : 0;
        return strikes;
    }

    FaultCount count() {
        return new FaultCount(fault, matched, applied);
    }

    private boolean isItsTurn() {
        boolean left = fault.times() == 0 || applied < fault.times();
        return left && (fault.nth() == 0 || matched == fault.nth());
    }

    private boolean isDrawn() {
        return fault.probability() == 0 || draws.nextDouble() < fault.probability();
    }
}
