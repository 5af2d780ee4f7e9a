package io.orderlane.app.cli.console;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits until the process is asked to stop, then lets the waiting command finish its work before the process ends. */
public final class Shutdown {

    private static final Duration BETWEEN = Duration.ofMillis(100);
    private static final Duration FINISHING = Duration.ofSeconds(60);

    private final CountDownLatch requested = new CountDownLatch(1);
    private final CountDownLatch finished = new CountDownLatch(1);

    /** A way to be asked: Ctrl-C, SIGTERM. */
    public Shutdown() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::hold, "orderlane-shutdown"));
    }

    private void hold() {
        requested.countDown();
        try {
            finished.await(FINISHING.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException again) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the process was asked to stop. */
    public boolean isRequested() {
        return requested.getCount() == 0;
    }

    /** Returns once asked; until then does this again and again. */
    public void awaitRequest(Runnable meanwhile) {
        try {
            while (!requested.await(BETWEEN.toMillis(), TimeUnit.MILLISECONDS)) {
                meanwhile.run();
            }
            meanwhile.run();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Everything is put away: the process may end. */
    public void finished() {
        finished.countDown();
    }
}
