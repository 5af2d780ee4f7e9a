package io.orderlane.core.submit.internal;

import io.orderlane.core.liveness.GroupCommit;
import io.orderlane.core.liveness.WorkerThread;
import io.orderlane.core.port.StoreException;
import io.orderlane.core.port.Ticker;
import io.orderlane.core.status.Candidate;
import io.orderlane.core.status.SubmissionResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the candidates of many callers into one commit. Callers are answered after the commit, never before. A
 * candidate whose order another transaction has locked is offered again with the next groups, before anything newer,
 * until it is decided or has waited too long; the others do not wait for it.
 */
final class Committer implements GroupCommit.Target<Committer.Offer> {

    /** After this time a caller is answered that its order is locked. */
    private static final long LOCKED_NANOS = 2_000_000_000L;

    /** Candidates of one caller with the results so far; null for those that are not decided. */
    static final class Offer {

        private final List<Candidate> candidates;
        private final CompletableFuture<List<SubmissionResult>> answer = new CompletableFuture<>();
        private final @Nullable SubmissionResult[] decided;
        private long firstAt;

        Offer(List<Candidate> candidates) {
            this.candidates = candidates;
            this.decided = new SubmissionResult[candidates.size()];
        }

        List<Integer> open() {
            return IntStream.range(0, decided.length)
                    .filter(at -> decided[at] == null)
                    .boxed()
                    .toList();
        }

        /** Takes results for what was open; true when all is decided. Waits {@code LOCKED_NANOS} for a locked order. */
        boolean take(List<Integer> open, List<SubmissionResult> results, long now) {
            firstAt = firstAt == 0 ? now : firstAt;
            boolean late = now - firstAt > LOCKED_NANOS;
            for (int i = 0; i < open.size(); i++) {
                SubmissionResult result = results.get(i);
                decided[open.get(i)] = result instanceof SubmissionResult.Locked && !late ? null : result;
            }
            return open().isEmpty();
        }

        void tell() {
            List<SubmissionResult> all = new ArrayList<>();
            for (SubmissionResult result : decided) {
                all.add(Objects.requireNonNull(result));
            }
            answer.complete(List.copyOf(all));
        }
    }

    /** A commit may have succeeded although its answer was lost, and so may a part of a group. */
    private static final String PERHAPS =
            " The updates may or may not have been accepted; submit them again: a repeat is a duplicate.";

    private final Function<List<Candidate>, List<SubmissionResult>> accept;
    private final Ticker ticker;
    private final GroupCommit<Offer> commits;
    private boolean started;
    private boolean closed;

    /** {@code accept}: decides about candidates and keeps what is accepted, in one durable commit. */
    Committer(Function<List<Candidate>, List<SubmissionResult>> accept, int most, Ticker ticker) {
        this.accept = accept;
        this.ticker = ticker;
        this.commits = new GroupCommit<>("orderlane-committer", ticker, most, this);
    }

    /**
     * The results, once they are durable.
     *
     * @throws IllegalStateException when it is closed, or asked on its own thread, which would wait for itself
     */
    synchronized CompletableFuture<List<SubmissionResult>> commit(List<Candidate> candidates) {
        if (closed) {
            throw new IllegalStateException("This Orderlane is closed; nothing was accepted.");
        }
        if (worker().isCurrent()) {
            throw new IllegalStateException(
                    "A callback of a listener or gateway submitted an update and would wait for itself; nothing was"
                            + " accepted. Submit it on another thread.");
        }
        if (!started) {
            started = true;
            commits.start();
        }
        Offer offer = new Offer(candidates);
        commits.offer(offer);
        return offer.answer;
    }

    WorkerThread worker() {
        return commits.worker();
    }

    @Override
    public int sizeOf(Offer one) {
        return one.candidates.size();
    }

    /** Answers all of a group except those that wait for a lock, which are left in it. */
    @Override
    public void write(List<Offer> group) {
        List<Candidate> all = new ArrayList<>();
        List<List<Integer>> open = group.stream().map(Offer::open).toList();
        for (int i = 0; i < group.size(); i++) {
            List<Candidate> candidates = group.get(i).candidates;
            open.get(i).forEach(at -> all.add(candidates.get(at)));
        }
        try {
            answer(group, open, accept.apply(all));
        } catch (Throwable failure) { // whatever it is, the callers must be answered and the thread must go on
            group.forEach(offer -> offer.answer.completeExceptionally(asStoreFailure(failure)));
            group.clear();
        }
    }

    private static StoreException asStoreFailure(Throwable failure) {
        String what = failure instanceof StoreException known
                ? known.getMessage()
                : "The store failed unexpectedly: " + failure.getClass().getSimpleName() + ".";
        return new StoreException(what + PERHAPS, failure);
    }

    private void answer(List<Offer> group, List<List<Integer>> open, List<SubmissionResult> results) {
        long now = ticker.nanos();
        List<Offer> left = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < group.size(); i++) {
            Offer offer = group.get(i);
            int to = from + open.get(i).size();
            if (offer.take(open.get(i), results.subList(from, to), now)) {
                offer.tell();
            } else {
                left.add(offer);
            }
            from = to;
        }
        group.clear();
        group.addAll(left);
    }

    void close(Duration most) {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        commits.close(most);
    }
}
