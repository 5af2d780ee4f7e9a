package io.orderlane.core.replay;

import io.orderlane.core.deliver.DeliveryListener;
import io.orderlane.core.liveness.WorkerThread;
import io.orderlane.core.port.Stores;
import io.orderlane.core.port.Ticker;
import io.orderlane.core.port.replay.Replay;
import io.orderlane.core.port.replay.ReplayCounts;
import io.orderlane.core.port.replay.ReplayCursor;
import io.orderlane.core.port.replay.ReplayFailure;
import io.orderlane.core.port.replay.ReplayJob;
import io.orderlane.core.port.replay.ReplayJobId;
import io.orderlane.core.port.replay.ReplayJobState;
import io.orderlane.core.port.replay.ReplayJobs;
import io.orderlane.core.port.replay.ReplayPlan;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Sends many settled notifications again, as jobs that outlive the process: any process on the store goes on with them.
 * Calls block; safe to share between threads.
 */
public final class BulkReplays implements AutoCloseable {

    /** A prediction reads at most this many settled notifications. */
    private static final int MOST = 1_000_000;

    /** A prediction takes about this long at most: its caller waits for the answer. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    /** How long a close waits for a part; one takes longer only when the database hangs. */
    private static final Duration A_PART = Duration.ofSeconds(30);

    private static final int PREDICTED_AT_ONCE = 200;

    /** After a part the next is due soon; after this many rounds without one, the pauses get longer. */
    private static final int ROUNDS_UNTIL_QUIET = 20;

    private static final Duration BUSY = Duration.ofMillis(100);
    private static final Duration QUIET = Duration.ofMillis(500);

    private final Stores stores;
    private final ReplayJobs jobs;
    private final Supplier<UUID> ids;
    private final Clock clock;
    private final NextPart parts;
    private final ReplayRunner runner;
    private final DeliveryListener listener;
    private final WorkerThread worker = new WorkerThread("orderlane-bulk-replays", Ticker.system(), this::run);

    /**
     * Bulk replays on a store.
     *
     * @param window for how long what they make is worth sending
     * @param queued called when something waits to be sent
     */
    public BulkReplays(
            Stores stores,
            Supplier<UUID> ids,
            Clock clock,
            Duration window,
            Runnable queued,
            DeliveryListener listener) {
        this.stores = stores;
        this.jobs = stores.replayJobs();
        this.ids = ids;
        this.clock = clock;
        this.parts = new NextPart(jobs);
        this.runner = new ReplayRunner(stores, parts, clock, window, queued);
        this.listener = listener;
    }

    /** An id for a new job. */
    public ReplayJobId newId() {
        return ReplayJobId.of(ids.get());
    }

    /** The results if this were done now, as far as they can be found within some seconds; changes nothing. */
    public ReplayPrediction predict(ReplayPlan plan) {
        Instant until = clock.instant().plus(LONGEST);
        ReplayJob job = imagined(plan, ReplayCursor.START);
        ReplayCounts counts = ReplayCounts.NONE;
        int looked = 0;
        boolean last = false;
        while (!last && looked < MOST && clock.instant().isBefore(until)) {
            NextPart.Part part = parts.next(job, PREDICTED_AT_ONCE);
            counts = counts.plus(predict(job, part));
            looked += part.looked();
            last = part.last();
            job = imagined(plan, part.to());
        }
        return new ReplayPrediction(counts, last);
    }

    private ReplayCounts predict(ReplayJob job, NextPart.Part part) {
        List<Replay> requests = part.candidates().stream()
                .map(one -> new Replay(
                        one.id(),
                        job.id().copyOf(one.id()),
                        clock.instant(),
                        clock.instant(),
                        job.plan().evenIfNewer()))
                .toList();
        return ReplayCounts.of(stores.replays().predict(requests));
    }

    /** A job that is not kept, for a prediction. */
    private ReplayJob imagined(ReplayPlan plan, ReplayCursor cursor) {
        return new ReplayJob(
                newId(), plan, ReplayJobState.RUNNING, cursor, ReplayCounts.NONE, Instant.MAX, Instant.MAX);
    }

    /** Keeps a new job, which then goes on by itself. Where the id is kept already, that job is given back as it is. */
    public ReplayJob begin(ReplayJobId id, ReplayPlan plan) {
        return jobs.job(id).orElseGet(() -> beginNew(id, plan));
    }

    private ReplayJob beginNew(ReplayJobId id, ReplayPlan plan) {
        ReplayPrediction prediction = predict(plan);
        Long expected = prediction.complete() ? prediction.counts().taken() : null;
        ReplayJob job = jobs.create(id, plan.expecting(expected));
        worker.wake();
        return job;
    }

    /** The job of this id. */
    public Optional<ReplayJob> job(ReplayJobId id) {
        return jobs.job(id);
    }

    /** The newest jobs, newest first, at most {@code limit}. */
    public List<ReplayJob> newest(int limit) {
        return jobs.newest(limit);
    }

    /** Pauses, resumes or cancels a job that has not ended; gives it back as it is then. */
    public Optional<ReplayJob> move(ReplayJobId id, ReplayJobState to) {
        Optional<ReplayJob> moved = jobs.move(id, to);
        worker.wake();
        return moved;
    }

    /** What a job did not replay, behind a place, at most {@code limit}. */
    public List<ReplayFailure> failures(ReplayJobId id, ReplayCursor after, int limit) {
        return jobs.failures(id, after, limit);
    }

    /** Begins to do jobs. */
    public void start() {
        worker.start();
    }

    private void run() {
        int idle = 0;
        while (!worker.isClosing()) {
            idle = stepped() ? 0 : idle + 1;
            if (idle > 0) {
                worker.await(idle < ROUNDS_UNTIL_QUIET ? BUSY : QUIET);
            }
        }
    }

    private boolean stepped() {
        try {
            return runner.step();
        } catch (Throwable failure) { // whatever it is, the thread must go on
            listener.unexpected("looking for bulk replays to do", failure);
            return false;
        }
    }

    /** Begins no further part, and waits for nothing. */
    public void beginNoMore() {
        worker.close();
    }

    /** The same with half a minute to wait. */
    @Override
    public void close() {
        close(A_PART);
    }

    /**
     * Finishes the current part, waiting at most {@code most}. Jobs go on with the next start or in other processes.
     */
    public void close(Duration most) {
        worker.close(most);
    }
}
