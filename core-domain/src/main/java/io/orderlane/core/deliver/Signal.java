package io.orderlane.core.deliver;

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
        try {
            if (given.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS)) {
                given.drainPermits();
            }
        } catch (InterruptedException lookNow) {
            // the caller's own flag says whether to go on
        }
    }
}
