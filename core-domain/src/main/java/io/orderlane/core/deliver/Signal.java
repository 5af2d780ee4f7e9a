package io.orderlane.core.deliver;

import io.orderlane.core.liveness.WatchedLoop;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes a thread that waits; many wake-ups before it looks count as one. */
final class Signal {

    private final Semaphore given = new Semaphore(0);

    void give() {
        if (given.availablePermits() == 0) {
            given.release();
        }
    }

    /** Waits for a wake-up, at most so long. */
    void await(Duration most) {
        taken(most.toMillis());
    }

    /** The same, in steps that are short enough for the loop of the thread that waits. */
    void await(Duration most, WatchedLoop loop) {
        long left = most.toMillis();
        boolean found;
        do {
            long step = Math.min(left, WatchedLoop.WAIT.toMillis());
            found = taken(step);
            left -= step;
            loop.passed();
        } while (!found && left > 0);
    }

    private boolean taken(long millis) {
        try {
            boolean taken = given.tryAcquire(millis, TimeUnit.MILLISECONDS);
            if (taken) {
                given.drainPermits();
            }
            return taken;
        } catch (InterruptedException lookNow) {
            return true; // the caller's own flag says whether to go on
        }
    }
}
