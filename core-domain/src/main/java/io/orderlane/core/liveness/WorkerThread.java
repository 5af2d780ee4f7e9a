package io.orderlane.core.liveness;

import io.orderlane.core.port.Ticker;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A daemon thread: it starts once, waits until it is woken, records when it last passed its loop, and ends when it is
 * asked to. No wait of such a thread is longer than some seconds without {@link #passed()}, so that a long silence
 * means that it will not come back by itself. Safe to share.
 */
public final class WorkerThread implements AutoCloseable {

    /** A thread that did not pass its loop for this long counts as stuck. */
    public static final Duration LONGEST = Duration.ofSeconds(60);

    /** A thread that has nothing to do passes its loop at least this often. */
    public static final Duration WAIT = Duration.ofSeconds(5);

    private final Thread thread;
    private final Ticker ticker;
    private final Semaphore woken = new Semaphore(0);
    private volatile boolean started;
    private volatile boolean closing;
    private volatile long passedAt;

    /** A thread for a task that checks {@link #isClosing()}; not started. */
    public WorkerThread(String name, Ticker ticker, Runnable task) {
        this.ticker = ticker;
        this.thread = daemon(name, task);
    }

    /**
     * A thread that repeats a round; not started.
     *
     * @param first how long it waits before the first round
     * @param pause how long it waits between rounds, unless it is woken
     * @param round what it does; the thread ends when it throws
     */
    public WorkerThread(String name, Ticker ticker, Duration first, Duration pause, Runnable round) {
        this.ticker = ticker;
        this.thread = daemon(name, () -> repeat(first, pause, round));
    }

    /** A plain daemon thread; not started. */
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

    /** Starts the thread. */
    public void start() {
        passed();
        thread.start();
        started = true;
    }

    /** Records that the thread passed its loop. */
    public void passed() {
        passedAt = ticker.nanos();
    }

    /** Ends the thread's wait, or its next one; several calls before that count as one. */
    public void wake() {
        if (woken.availablePermits() == 0) {
            woken.release();
        }
    }

    /** Waits until it is woken, at most {@code most}. An interrupt wakes it too: only a close ends the thread. */
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

    /** Whether the caller is this thread. */
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
     * Asks the thread to end and waits for that, at most {@code most}: it may be in a callback that never returns. An
     * interrupt ends the wait and is passed on. The thread does not wait for itself, as in a callback.
     *
     * @return whether it has ended
     */
    public boolean close(Duration most) {
        close();
        return join(most);
    }

    /** Waits until the thread has ended, at most {@code most}, as {@link #close(Duration)} does. */
    public boolean join(Duration most) {
        if (isCurrent()) {
            return false;
        }
        try {
            thread.join(Math.max(1, most.toMillis())); // zero would wait for ever
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
