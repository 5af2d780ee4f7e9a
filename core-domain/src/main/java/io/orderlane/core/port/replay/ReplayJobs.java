package io.orderlane.core.port.replay;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Bulk replays. Blocking, each call one durable commit; safe for several processes, none of which owns a job: whoever gets
 * to the next part first does it.
 */
public interface ReplayJobs {

    /** How much of a delay a job catches up on: one that is later than this goes on from now. */
    Duration CATCH_UP = Duration.ofSeconds(1);

    /** Keeps a new job, running and due now. One whose id is kept already stays as it is and is given back. */
    ReplayJob create(ReplayJobId id, ReplayPlan plan);

    /** The job of this id. */
    Optional<ReplayJob> job(ReplayJobId id);

    /** The newest jobs, newest first, at most so many. */
    List<ReplayJob> newest(int limit);

    /** Puts a job that has not ended into a state, and gives it back as it is then; empty when it is unknown. */
    Optional<ReplayJob> move(ReplayJobId id, ReplayJobState to);

    /** The running job that is due and was left alone longest, apart from these. */
    Optional<ReplayJob> due(Set<ReplayJobId> except);

    /**
     * Settled notifications behind a place, by place, at most so many. Where the filter asks for parked ones only, the
     * others may be left out; nothing else of it is looked at.
     */
    List<ReplayCandidate> settled(ReplayFilter filter, ReplayCursor after, int limit);

    /**
     * Does a part of a job in one commit: replays what it takes, each judged as things stood before it, keeps what failed,
     * counts, and moves on. One that changed since it was gathered is passed by. Empty, and nothing is done, when the job no
     * longer runs or has moved on since.
     */
    Optional<ReplayJob> advance(ReplayStep step);

    /** What a job did not replay, behind a place, by place, at most so many. */
    List<ReplayFailure> failures(ReplayJobId id, ReplayCursor after, int limit);
}
