package io.orderlane.core.liveness;

import io.orderlane.core.port.Ticker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Writes what many threads offer in few commits, on a thread of its own: while one group is being written, the next one
 * forms. Interrupts end nothing; only a close does, after what waits is written. Safe to share.
 */
public final class GroupCommit<T> {

    /** What writes a group. */
    public interface Target<T> {

        /**
         * Writes a group in one commit and answers the callers that wait for it. What it leaves in the list is offered
         * again with the next group, before anything newer. It must not throw.
         */
        void write(List<T> group);

        /** How much this counts towards the size of a group. */
        default int sizeOf(T one) {
            return 1;
        }

        /** For how many milliseconds it pays to wait for more, once something is there. */
        default int delayMillis() {
            return 0;
        }

        /** The last call, after everything is written: also when the caller of the close no longer waits for it. */
        default void ended() {}
    }

    private static final Object LAST = new Object();
    private static final long LONGEST_PAUSE_MILLIS = 20;

    private final BlockingQueue<Object> queue = new LinkedBlockingQueue<>();
    private final WorkerThread worker;
    private final int most;
    private final Target<T> target;
    private int rounds;

    /** Not started; what is offered before the start waits. At most {@code most} goes into one commit. */
    public GroupCommit(String name, Ticker ticker, int most, Target<T> target) {
        this.worker = new WorkerThread(name, ticker, this::run);
        this.most = most;
        this.target = target;
    }

    /** The thread that writes. */
    public WorkerThread worker() {
        return worker;
    }

    /** Begins to write. */
    public void start() {
        worker.start();
    }

    /** Takes one in, to be written with what else waits. After a close it may or may not be written. */
    public void offer(T one) {
        queue.add(one);
    }

    private void run() {
        try {
            writeAll();
        } finally {
            target.ended();
        }
    }

    private void writeAll() {
        List<T> group = new ArrayList<>();
        boolean last = false;
        while (!last || !group.isEmpty() || !queue.isEmpty()) {
            worker.passed();
            last = gather(group, last);
            if (!group.isEmpty()) {
                target.write(group);
            }
            rounds = group.isEmpty() ? 0 : rounds + 1;
        }
    }

    /** Adds what waits to what is left of the last group, up to a group's size; true once the end mark was seen. */
    private boolean gather(List<T> group, boolean last) {
        Object next = last ? rest(group) : group.isEmpty() ? first() : poll(pauseMillis());
        int size = 0;
        while (next != null && next != LAST) {
            T one = offered(next);
            group.add(one);
            size += target.sizeOf(one);
            next = size < most ? queue.poll() : null;
        }
        return last || next == LAST;
    }

    /** All in the queue was offered, except the end mark. */
    @SuppressWarnings("unchecked")
    private T offered(Object one) {
        return (T) one;
    }

    private Object first() {
        Object next;
        do {
            worker.passed();
            next = poll(WorkerThread.WAIT.toMillis());
        } while (next == null);
        int delay = target.delayMillis();
        if (delay > 0 && next != LAST) {
            worker.await(Duration.ofMillis(delay));
        }
        return next;
    }

    private @Nullable Object poll(long millis) {
        try {
            return queue.poll(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException lookNow) {
            return null;
        }
    }

    /** What was offered after the end mark, while something was still being written. */
    private @Nullable Object rest(List<T> group) {
        if (!group.isEmpty()) {
            worker.await(Duration.ofMillis(pauseMillis()));
        }
        return queue.poll();
    }

    /** Grows each time that something is left. */
    private long pauseMillis() {
        return Math.min(LONGEST_PAUSE_MILLIS, 1L << Math.min(rounds, 6));
    }

    /** Writes what waits, then ends; waits for that at most {@code most}, and returns whether it has ended. */
    public boolean close(Duration most) {
        worker.close();
        queue.add(LAST);
        return worker.join(most);
    }
}
