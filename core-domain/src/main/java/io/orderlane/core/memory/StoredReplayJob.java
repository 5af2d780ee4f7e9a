package io.orderlane.core.memory;

import io.orderlane.core.port.replay.ReplayCandidate;
import io.orderlane.core.port.replay.ReplayCounts;
import io.orderlane.core.port.replay.ReplayCursor;
import io.orderlane.core.port.replay.ReplayFailure;
import io.orderlane.core.port.replay.ReplayJob;
import io.orderlane.core.port.replay.ReplayJobId;
import io.orderlane.core.port.replay.ReplayJobState;
import io.orderlane.core.port.replay.ReplayJobs;
import io.orderlane.core.port.replay.ReplayPlan;
import io.orderlane.core.port.replay.ReplayResult;
import io.orderlane.core.port.replay.ReplayStep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A bulk replay with what it did not replay. */
final class StoredReplayJob {

    final List<ReplayFailure> failures = new ArrayList<>();
    ReplayJob job;

    private Instant dueAt;

    StoredReplayJob(ReplayJobId id, ReplayPlan plan, Instant now) {
        this.job = new ReplayJob(id, plan, ReplayJobState.RUNNING, ReplayCursor.START, ReplayCounts.NONE, now, now);
        this.dueAt = now;
    }

    boolean isDue(Instant now) {
        return job.state() == ReplayJobState.RUNNING && !dueAt.isAfter(now);
    }

    /** Whether the job is as it was when the step was gathered. */
    boolean stands(ReplayStep step) {
        return job.state() == ReplayJobState.RUNNING
                && job.cursor().equals(step.job().cursor());
    }

    void move(ReplayJobState to, Instant now) {
        job = new ReplayJob(job.id(), job.plan(), to, job.cursor(), job.counts(), job.createdAt(), now);
    }

    void advance(ReplayStep step, List<ReplayCandidate> taken, List<ReplayResult> results, Instant now) {
        for (int i = 0; i < results.size(); i++) {
            ReplayFailure.of(taken.get(i), results.get(i)).ifPresent(failures::add);
        }
        ReplayCounts counts = job.counts().plus(ReplayCounts.of(results));
        job = new ReplayJob(job.id(), job.plan(), step.state(), step.to(), counts, job.createdAt(), now);
        Instant earliest = now.minus(ReplayJobs.CATCH_UP);
        dueAt = (dueAt.isBefore(earliest) ? now : dueAt).plus(step.rest());
    }
}
