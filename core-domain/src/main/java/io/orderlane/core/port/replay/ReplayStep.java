package io.orderlane.core.port.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The next part of a bulk replay.
 *
 * @param job the job as it stood when the part was gathered
 * @param candidates what is taken, by place
 * @param to up to where was looked
 * @param last whether nothing lies behind that
 * @param deadline after when the new ones are not worth sending
 * @param rest how long until the part after this one is due
 */
public record ReplayStep(
        ReplayJob job,
        List<ReplayCandidate> candidates,
        ReplayCursor to,
        boolean last,
        Instant acceptedAt,
        Instant deadline,
        Duration rest) {

    public ReplayStep {
        candidates = List.copyOf(candidates);
    }

    /** The request to replay one of its candidates. */
    public Replay request(ReplayCandidate one) {
        return new Replay(
                one.id(),
                job.id().copyOf(one.id()),
                acceptedAt,
                deadline,
                job.plan().evenIfNewer());
    }

    /** What the job is doing after it. */
    public ReplayJobState state() {
        return last ? ReplayJobState.DONE : ReplayJobState.RUNNING;
    }
}
