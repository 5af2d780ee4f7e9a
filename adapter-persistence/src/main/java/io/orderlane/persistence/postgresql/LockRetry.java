package io.orderlane.persistence.postgresql;

import io.orderlane.core.port.Claim;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/** Writes what came of claims, and retries for a moment where another transaction has an order locked. */
final class LockRetry {

    /**
     * Some 190 ms in all. Most locks last as long as one commit takes, such as that of the order's next status by
     * another process, which is long on a busy machine; when a result is given up too soon, its notification may be
     * sent twice.
     */
    private static final int TIMES = 10;

    private static final int MOST_DOUBLED = 5;

    private static final long PAUSE_NANOS = 1_000_000;

    private LockRetry() {}

    /**
     * What came of writing some.
     *
     * @param lost the claims that no longer stand, for which nothing is written
     * @param locked those whose lanes another transaction has locked, for which nothing is written yet
     */
    record Result<T>(List<Claim> lost, List<T> locked) {}

    /**
     * Writes them.
     *
     * @param write writes what it is given, except what another transaction has locked
     * @return the claims for which nothing is written. What stays locked is among them: its lane comes back when the
     *     lease has run out, and others do not wait for it
     */
    static <T> List<Claim> write(List<T> all, Function<T, Claim> claim, Function<List<T>, Result<T>> write) {
        List<Claim> lost = new ArrayList<>();
        List<T> rest = all;
        for (int time = 0; time < TIMES && !rest.isEmpty(); time++) {
            pauseBefore(time);
            Result<T> result = write.apply(rest);
            lost.addAll(result.lost());
            rest = result.locked();
        }
        rest.forEach(locked -> lost.add(claim.apply(locked)));
        return lost;
    }

    private static void pauseBefore(int time) {
        if (time > 0) {
            LockSupport.parkNanos(PAUSE_NANOS << Math.min(time, MOST_DOUBLED));
        }
    }
}
