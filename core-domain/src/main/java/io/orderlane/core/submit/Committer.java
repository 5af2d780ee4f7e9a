package io.orderlane.core.submit;

import io.orderlane.core.liveness.WatchedLoop;
import io.orderlane.core.port.Intake;
import io.orderlane.core.port.StoreException;
import io.orderlane.core.port.Ticker;
import io.orderlane.core.status.Candidate;
import io.orderlane.core.status.Decision;
import io.orderlane.core.status.UpdateDecider;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the candidates of many callers into one commit: while one group is being written, the next one forms. Callers
 * are answered after the commit, never before. What is about an order that somebody else has locked is offered again with the
 * next groups, before anything newer, until it is taken or has waited too long; the others do not wait with it.
 */
final class Committer {

    /** After so long a caller hears that its order is locked. */
    private static final long LOCKED_NANOS = 2_000_000_000L;

    private static final long LONGEST_PAUSE_MILLIS = 20;

    /** Candidates of one caller with what is decided about them so far; null where nothing is. */
    private static final class Offer {

        private final List<Candidate> candidates;
        private final CompletableFuture<List<Decision>> answer = new CompletableFuture<>();
        private final @Nullable Decision[] decided;
        private long firstAt;

        Offer(List<Candidate> candidates) {
            this.candidates = candidates;
            this.decided = new Decision[candidates.size()];
        }

        /** The one without candidates says that nothing will come any more. */
        boolean isLast() {
            return candidates.isEmpty();
        }

        List<Integer> open() {
            return IntStream.range(0, decided.length)
                    .filter(at -> decided[at] == null)
                    .boxed()
                    .toList();
        }

        /** Takes decisions about what was open; whether all is decided. A lock is waited for only until there is no more time. */
        boolean take(List<Integer> open, List<Decision> decisions, long now) {
            firstAt = firstAt == 0 ? now : firstAt;
            boolean late = now - firstAt > LOCKED_NANOS;
            for (int i = 0; i < open.size(); i++) {
                Decision decision = decisions.get(i);
                decided[open.get(i)] = decision instanceof Decision.Locked && !late ? null : decision;
            }
            return open().isEmpty();
        }

        void tell() {
            List<Decision> all = new ArrayList<>();
            for (Decision decision : decided) {
                all.add(Objects.requireNonNull(decision));
            }
            answer.complete(List.copyOf(all));
        }
    }

    /** A commit may have come to pass although nobody heard of it, and so may a part of a group. */
    private static final String PERHAPS =
            " The updates may or may not have been accepted; submit them again: a repeat is a duplicate.";

    private static final Offer LAST = new Offer(List.of());

    private final Intake intake;
    private final UpdateDecider decide;
    private final int most;
    private final BlockingQueue<Offer> queue = new LinkedBlockingQueue<>();
    private final Thread thread = new Thread(this::run, "orderlane-committer");
    private final WatchedLoop loop;
    private final Ticker ticker;
    private int rounds;
    private boolean started;
    private boolean closed;

    Committer(Intake intake, UpdateDecider decide, int most, Ticker ticker) {
        this.intake = intake;
        this.decide = decide;
        this.most = most;
        this.ticker = ticker;
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
        Offer offer = new Offer(candidates);
        queue.add(offer);
        return offer.answer;
    }

    WatchedLoop loop() {
        return loop;
    }

    private void run() {
        List<Offer> group = new ArrayList<>();
        boolean last = false;
        while (!last || !group.isEmpty()) {
            loop.passed();
            last = gather(group, last);
            rounds = write(group) ? rounds + 1 : 0;
        }
    }

    /** Takes what waits, at most a group's worth, behind what is left; true when nothing will come any more. */
    private boolean gather(List<Offer> group, boolean last) {
        int size = 0;
        Offer next = group.isEmpty() ? take() : last ? pause() : poll();
        while (next != null && !next.isLast()) {
            group.add(next);
            size += next.candidates.size();
            next = size < most ? queue.poll() : null;
        }
        return last || (next != null && next.isLast());
    }

    /** Waits for something new, a little longer each time that what is left finds its order locked. */
    private @Nullable Offer poll() {
        try {
            return queue.poll(pauseMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException nobodysBusiness) {
            return null;
        }
    }

    private @Nullable Offer pause() {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(pauseMillis()));
        return null;
    }

    private long pauseMillis() {
        return Math.min(LONGEST_PAUSE_MILLIS, 1L << Math.min(rounds, 6));
    }

    private Offer take() {
        while (true) {
            try {
                loop.passed();
                Offer next = queue.poll(WatchedLoop.WAIT.toMillis(), TimeUnit.MILLISECONDS);
                if (next != null) {
                    return next;
                }
            } catch (InterruptedException nobodysBusiness) {
                // only close() ends this thread, so that every caller gets an answer
            }
        }
    }

    /** Answers all of a group but those that wait for a lock, which are left in it; whether there are any. */
    private boolean write(List<Offer> group) {
        if (group.isEmpty()) {
            return false;
        }
        List<Candidate> all = new ArrayList<>();
        List<List<Integer>> open = group.stream().map(Offer::open).toList();
        for (int i = 0; i < group.size(); i++) {
            List<Candidate> candidates = group.get(i).candidates;
            open.get(i).forEach(at -> all.add(candidates.get(at)));
        }
        try {
            answer(group, open, intake.accept(all, decide));
        } catch (Throwable failure) { // whatever it is, the callers must hear of it and the thread must go on
            group.forEach(offer -> offer.answer.completeExceptionally(asStoreFailure(failure)));
            group.clear();
        }
        return !group.isEmpty();
    }

    private static StoreException asStoreFailure(Throwable failure) {
        String what = failure instanceof StoreException known
                ? known.getMessage()
                : "The store failed unexpectedly: " + failure.getClass().getSimpleName() + ".";
        return new StoreException(what + PERHAPS, failure);
    }

    private void answer(List<Offer> group, List<List<Integer>> open, List<Decision> decisions) {
        long now = ticker.nanos();
        List<Offer> left = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < group.size(); i++) {
            Offer offer = group.get(i);
            int to = from + open.get(i).size();
            if (offer.take(open.get(i), decisions.subList(from, to), now)) {
                offer.tell();
            } else {
                left.add(offer);
            }
            from = to;
        }
        group.clear();
        group.addAll(left);
    }

    /** Writes what waits, then ends; waits for that at most so long. */
    void close(Duration most) {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            loop.mayEnd();
            queue.add(LAST);
        }
        loop.join(most);
    }
}
