package io.orderlane.core;

import io.orderlane.core.liveness.WorkerThread;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Does a stop once, on a daemon thread of its own, so that an interrupted caller does not cut it short, and a callback
 * that closes does not wait for a stop that waits for the callback.
 */
final class GracefulStop {

    private final CountDownLatch done = new CountDownLatch(1);

    /** Begins; call it once. */
    void begin(Runnable stop) {
        WorkerThread.daemon("orderlane-stop", () -> {
                    try {
                        stop.run();
                    } finally {
                        done.countDown();
                    }
                })
                .start();
    }

    /** Waits for its end, at most {@code most}; an interrupt ends the wait and is passed on. */
    void await(Duration most) {
        try {
            done.await(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException passedOn) {
            Thread.currentThread().interrupt();
        }
    }
}
