package io.orderlane.core.liveness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether every thread that delivery depends on is alive and not stuck. A store, a peer or a gateway that is down does
 * not matter here: each wait for them is bounded.
 *
 * @param faults what is wrong, in words; empty while all is well
 */
public record Liveness(List<String> faults) {

    public Liveness {
        faults = List.copyOf(faults);
    }

    /** The liveness of these threads. */
    public static Liveness of(List<WorkerThread> threads) {
        return new Liveness(threads.stream()
                .map(WorkerThread::fault)
                .flatMap(Optional::stream)
                .toList());
    }

    /** These and others together. */
    public Liveness and(Liveness others) {
        List<String> all = new ArrayList<>(faults);
        all.addAll(others.faults());
        return new Liveness(all);
    }

    /** Whether all is well. */
    public boolean isGood() {
        return faults.isEmpty();
    }
}
