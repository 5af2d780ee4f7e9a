package io.orderlane.core.port.replay;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Bulk replays. Blocking, each call one durable commit; safe for several processes. None owns a job: any of them may do
 * the next part.
 */
public interface ReplayJobs {

    /** How much of a delay a job catches up on: one that is later than this continues from now. */
    Duration CATCH_UP = Duration.ofSeconds(1);

    /** Keeps a new job, running and due now. One whose id is kept already stays as it is and is given back. */
    ReplayJob create(ReplayJobId id, ReplayPlan plan);

    /** The job of this id. */
    Optional<ReplayJob> job(ReplayJobId id);

    /** The newest jobs, newest first, at most {@code limit}. */
    List<ReplayJob> newest(int limit);

    /** Puts a job that has not ended into a state, and gives it back as it is then; empty when it is unknown. */
    Optional<ReplayJob> move(ReplayJobId id, ReplayJobState to);

    /** The running job that is due and whose last change is the oldest, except these. */
    Optional<ReplayJob> due(Set<ReplayJobId> except);

    /**
     * Settled notifications behind a place, by place, at most {@code limit}. Where the filter asks for parked ones
     * only, the others may be left out; nothing else of it is looked at.
     */
    List<ReplayCandidate> settled(ReplayFilter filter, ReplayCursor after, int limit);

    /**
     * Does a part of a job in one commit: replays what it takes, each judged as things stood before it, keeps what
     * failed, counts, and moves on. A notification that changed since it was gathered is skipped. Empty, and nothing is
     * done, when the job no longer runs or has moved on since.
     */
    Optional<ReplayJob> advance(ReplayStep step);

    /** What a job did not replay, behind a place, by place, at most {@code limit}. */
    List<ReplayFailure> failures(ReplayJobId id, ReplayCursor after, int limit);
}
