package io.orderlane.core.submit;

import io.orderlane.core.liveness.WatchedLoop;
import io.orderlane.core.port.Intake;
import io.orderlane.core.port.StoreException;
import io.orderlane.core.port.Ticker;
import io.orderlane.core.status.Candidate;
import io.orderlane.core.status.Decide;
import io.orderlane.core.status.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Gathers the candidates of many callers into one commit: while one group is being written, the next one forms. Callers
 * are answered after the commit, never before.
 */
final class Committer implements AutoCloseable {

    private record Waiting(List<Candidate> candidates, CompletableFuture<List<Decision>> answer) {

        /** The one without candidates says that nothing will come any more. */
        boolean isLast() {
            return candidates.isEmpty();
        }
    }

    /** A commit may have come to pass although nobody heard of it, and so may a part of a group. */
    private static final String PERHAPS =
            " The updates may or may not have been accepted; submit them again: a repeat is a duplicate.";

    private static final Waiting LAST = new Waiting(List.of(), new CompletableFuture<>());

    private final Intake intake;
    private final Decide decide;
    private final int most;
    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final Thread thread = new Thread(this::run, "orderlane-committer");
    private final WatchedLoop loop;
    private boolean started;
    private boolean closed;

    Committer(Intake intake, Decide decide, int most, Ticker ticker) {
        this.intake = intake;
        this.decide = decide;
        this.most = most;
        this.loop = new WatchedLoop(thread, ticker);
        thread.setDaemon(true);
    }

    /**
     * The decisions, once they are durable.
     *
     * @throws IllegalStateException when it is closed, or asked on its own thread, which would wait for itself
     */
    synchronized CompletableFuture<List<Decision>> commit(List<Candidate> candidates) {
        if (closed) {
            throw new IllegalStateException("This Orderlane is closed; nothing was accepted.");
        }
        if (thread == Thread.currentThread()) {
            throw new IllegalStateException(
                    "A callback of a listener or gateway submitted an update and would wait for itself; nothing was"
                            + " accepted. Submit it on another thread.");
        }
        if (!started) {
            started = true;
            loop.start();
        }
        CompletableFuture<List<Decision>> answer = new CompletableFuture<>();
        queue.add(new Waiting(candidates, answer));
        return answer;
    }

    WatchedLoop loop() {
        return loop;
    }

    private void run() {
        List<Waiting> group = new ArrayList<>();
        boolean last = false;
        while (!last) {
            last = gather(group);
            write(group);
            group.clear();
        }
    }

    /** Takes what waits, at most a group's worth; true when nothing will come any more. */
    private boolean gather(List<Waiting> group) {
        int size = 0;
        Waiting next = take();
        while (next != null && !next.isLast()) {
            group.add(next);
            size += next.candidates().size();
            next = size < most ? queue.poll() : null;
        }
        return next != null && next.isLast();
    }

    private Waiting take() {
        while (true) {
            try {
                loop.passed();
                Waiting next = queue.poll(WatchedLoop.WAIT.toMillis(), TimeUnit.MILLISECONDS);
                if (next != null) {
                    return next;
                }
            } catch (InterruptedException nobodysBusiness) {
                // only close() ends this thread, so that every caller gets an answer
            }
        }
    }

    private void write(List<Waiting> group) {
        if (group.isEmpty()) {
            return;
        }
        List<Candidate> all = new ArrayList<>();
        group.forEach(waiting -> all.addAll(waiting.candidates()));
        try {
            answer(group, intake.accept(all, decide));
        } catch (Throwable failure) { // whatever it is, the callers must hear of it and the thread must go on
            group.forEach(waiting -> waiting.answer().completeExceptionally(asStoreFailure(failure)));
        }
    }

    private static StoreException asStoreFailure(Throwable failure) {
        String what = failure instanceof StoreException known
                ? known.getMessage()
                : "The store failed unexpectedly: " + failure.getClass().getSimpleName() + ".";
        return new StoreException(what + PERHAPS, failure);
    }

    private static void answer(List<Waiting> group, List<Decision> decisions) {
        int from = 0;
        for (Waiting waiting : group) {
            int to = from + waiting.candidates().size();
            waiting.answer().complete(List.copyOf(decisions.subList(from, to)));
            from = to;
        }
    }

    /** Writes what waits, then ends. */
    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            loop.mayEnd();
            queue.add(LAST);
        }
        join();
    }

    /** Returns at once where the thread never began, and on the thread itself, as in a listener. */
    private void join() {
        try {
            if (thread != Thread.currentThread()) {
                thread.join();
            }
        } catch (InterruptedException givenUp) {
            Thread.currentThread().interrupt();
        }
    }
}
