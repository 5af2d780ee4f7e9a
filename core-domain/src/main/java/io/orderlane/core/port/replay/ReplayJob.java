package io.orderlane.core.port.replay;

import java.time.Instant;

/**
 * A bulk replay as it stands.
 *
 * @param cursor up to where it has looked
 * @param createdAt when it was asked for, by the store's clock; takes only what had ended before
 * @param updatedAt when something about it last changed
 */
public record ReplayJob(
        ReplayJobId id,
        ReplayPlan plan,
        ReplayJobState state,
        ReplayCursor cursor,
        ReplayCounts counts,
        Instant createdAt,
        Instant updatedAt) {

    /** Whether it takes this one: its own copies, which end later, are never taken again. */
    public boolean takes(ReplayCandidate one) {
        return one.settledAt().isBefore(createdAt) && plan.filter().matches(one);
    }
}
