package io.orderlane.core.liveness;

import io.orderlane.core.port.Ticker;
import java.time.Duration;
import java.util.Optional;

/**
 * A thread that goes round and round, and when it last did. No wait of such a thread is longer than some seconds without
 * {@link #passed()}, so that a long silence means that it will not come back by itself. Safe to share.
 */
public final class WatchedLoop {

    /** A thread that did not pass for so long counts as stuck. */
    public static final Duration LONGEST = Duration.ofSeconds(60);

    /** A thread that has nothing to do passes at least so often. */
    public static final Duration WAIT = Duration.ofSeconds(5);

    private enum Phase {
        NOT_BEGUN,
        RUNNING,
        TO_END
    }

    private final Thread thread;
    private final Ticker ticker;
    private volatile Phase phase = Phase.NOT_BEGUN;
    private volatile long passedAt;

    /** Over this thread, which has not begun. */
    public WatchedLoop(Thread thread, Ticker ticker) {
        this.thread = thread;
        this.ticker = ticker;
    }

    /** Starts the thread. */
    public void start() {
        passed();
        thread.start();
        phase = Phase.RUNNING;
    }

    /** The thread goes on. */
    public void passed() {
        passedAt = ticker.nanos();
    }

    /** From now on the thread may end. */
    public void mayEnd() {
        phase = Phase.TO_END;
    }

    /**
     * Waits until the thread has ended, at most so long: it may be in a callback that never returns. An interrupt ends the wait
     * and is passed on. The thread does not wait for itself, as in a callback.
     */
    public void join(Duration most) {
        join(thread, most);
    }

    /** The same of a thread that goes round unwatched. */
    public static void join(Thread thread, Duration most) {
        if (thread == Thread.currentThread()) {
            return;
        }
        try {
            thread.join(Math.max(1, most.toMillis())); // zero would be for ever
        } catch (InterruptedException givenUp) {
            Thread.currentThread().interrupt();
        }
    }

    /** What is wrong with it, if something is. */
    public Optional<String> fault() {
        if (phase != Phase.RUNNING) {
            return Optional.empty();
        } else if (!thread.isAlive()) {
            return Optional.of("the thread " + thread.getName() + " is gone");
        }
        long seconds = Duration.ofNanos(ticker.nanos() - passedAt).toSeconds();
        return seconds < LONGEST.toSeconds()
                ? Optional.empty()
                : Optional.of("the thread " + thread.getName() + " has not passed its loop for " + seconds + " s");
    }
}
