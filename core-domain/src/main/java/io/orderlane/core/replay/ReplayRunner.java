package io.orderlane.core.replay;

import io.orderlane.core.port.Stores;
import io.orderlane.core.port.replay.ReplayJob;
import io.orderlane.core.port.replay.ReplayJobId;
import io.orderlane.core.port.replay.ReplayJobState;
import io.orderlane.core.port.replay.ReplayStep;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Does bulk replays in parts, each in one commit with the place it reached; the store keeps when the next is due. */
final class ReplayRunner {

    /** Parts a second, where there is that much to do. */
    private static final int PARTS = 5;

    /** The lanes of a part are locked until its commit, and acceptances for them wait as long. */
    private static final int LARGEST = 50;

    private final Stores stores;
    private final NextPart parts;
    private final Clock clock;
    private final Duration window;
    private final Runnable queued;
    private final Set<ReplayJobId> failed = new HashSet<>();

    /** {@code queued}: called when something waits to be sent. */
    ReplayRunner(Stores stores, NextPart parts, Clock clock, Duration window, Runnable queued) {
        this.stores = stores;
        this.parts = parts;
        this.clock = clock;
        this.window = window;
        this.queued = queued;
    }

    /**
     * Does one part of the due job whose last change is the oldest; false when none is due. A job that failed is due
     * again once no other is, so that it does not delay the others.
     */
    boolean step() {
        Optional<ReplayJob> due = stores.replayJobs().due(failed);
        if (due.isEmpty()) {
            failed.clear();
            return false;
        }
        failed.add(due.get().id());
        advance(due.get());
        failed.remove(due.get().id());
        return true;
    }

    private void advance(ReplayJob job) {
        NextPart.Part part = parts.next(job, limit(job));
        Instant now = clock.instant();
        ReplayStep step =
                new ReplayStep(job, part.candidates(), part.to(), part.last(), now, now.plus(window), rest(job, part));
        stores.replayJobs().advance(step).filter(after -> hasQueued(job, after)).ifPresent(after -> queued.run());
    }

    private static boolean hasQueued(ReplayJob before, ReplayJob after) {
        return after.counts().queued() > before.counts().queued() || after.state() == ReplayJobState.DONE;
    }

    private static int limit(ReplayJob job) {
        return Math.min(LARGEST, Math.max(1, job.plan().perSecond() / PARTS));
    }

    private static Duration rest(ReplayJob job, NextPart.Part part) {
        return Duration.ofSeconds(part.candidates().size()).dividedBy(job.plan().perSecond());
    }
}
