package io.orderlane.core.liveness;

import io.orderlane.core.port.Ticker;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A daemon thread of this process: it begins once, waits until it is woken, says when it last passed its loop, and ends when it
 * is asked to. No wait of such a thread is longer than some seconds without {@link #passed()}, so that a long silence means that
 * it will not come back by itself. Safe to share.
 */
public final class WorkerThread implements AutoCloseable {

    /** A thread that did not pass for so long counts as stuck. */
    public static final Duration LONGEST = Duration.ofSeconds(60);

    /** A thread that has nothing to do passes at least so often. */
    public static final Duration WAIT = Duration.ofSeconds(5);

    private final Thread thread;
    private final Ticker ticker;
    private final Semaphore woken = new Semaphore(0);
    private volatile boolean started;
    private volatile boolean closing;
    private volatile long passedAt;

    /** One for a task that looks at {@link #isClosing()}; not begun. */
    public WorkerThread(String name, Ticker ticker, Runnable task) {
        this.ticker = ticker;
        this.thread = daemon(name, task);
    }

    /**
     * One that does the same again and again; not begun.
     *
     * @param first for how long it waits before it does so for the first time
     * @param pause for how long it waits before each other time, unless it is woken
     * @param round what it does; where it throws, the thread is gone
     */
    public WorkerThread(String name, Ticker ticker, Duration first, Duration pause, Runnable round) {
        this.ticker = ticker;
        this.thread = daemon(name, () -> repeat(first, pause, round));
    }

    /** A daemon thread for who needs no more than that; not begun. */
    public static Thread daemon(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    private void repeat(Duration first, Duration pause, Runnable round) {
        if (!first.isZero()) {
            await(first);
        }
        while (!closing) {
            round.run();
            await(pause);
        }
    }

    /** Begins. */
    public void start() {
        passed();
        thread.start();
        started = true;
    }

    /** The thread goes on. */
    public void passed() {
        passedAt = ticker.nanos();
    }

    /** Ends the thread's wait, or its next one; said many times before it looks, it counts as once. */
    public void wake() {
        if (woken.availablePermits() == 0) {
            woken.release();
        }
    }

    /** Waits until it is woken, at most so long. An interrupt wakes, too: only a close ends the thread. */
    public void await(Duration most) {
        long left = most.toMillis();
        boolean found;
        do {
            long step = Math.min(left, WAIT.toMillis());
            found = isWoken(step);
            left -= step;
            passed();
        } while (!found && left > 0);
    }

    private boolean isWoken(long millis) {
        try {
            boolean found = woken.tryAcquire(millis, TimeUnit.MILLISECONDS);
            if (found) {
                woken.drainPermits();
            }
            return found;
        } catch (InterruptedException lookNow) {
            return true;
        }
    }

    /** Whether the thread is asked to end. */
    public boolean isClosing() {
        return closing;
    }

    /** Whether this is said by the thread itself. */
    public boolean isCurrent() {
        return thread == Thread.currentThread();
    }

    /** Asks the thread to end, and does not wait for it. */
    @Override
    public void close() {
        closing = true;
        wake();
    }

    /**
     * Asks the thread to end and waits until it has, at most so long: it may be in a callback that never returns. An interrupt
     * ends the wait and is passed on. The thread does not wait for itself, as in a callback.
     *
     * @return whether it has ended
     */
    public boolean close(Duration most) {
        close();
        return join(most);
    }

    /** Waits until the thread has ended, at most so long, as {@link #close(Duration)} does. */
    public boolean join(Duration most) {
        if (isCurrent()) {
            return false;
        }
        try {
            thread.join(Math.max(1, most.toMillis())); // zero would be for ever
        } catch (InterruptedException passedOn) {
            Thread.currentThread().interrupt();
        }
        return !thread.isAlive();
    }

    /** What is wrong with it, if something is. */
    public Optional<String> fault() {
        if (!started || closing) {
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
