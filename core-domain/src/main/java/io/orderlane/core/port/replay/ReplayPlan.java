package io.orderlane.core.port.replay;

import org.jspecify.annotations.Nullable;

/**
 * What a bulk replay is to do.
 *
 * @param mode which of those of one order
 * @param perSecond at most this many a second, over all processes; from 1
 * @param evenIfNewer whether it also takes those that would overwrite something newer
 * @param reason why a person wants it; null when they did not say
 * @param expected how many it was expected to take when it was asked for; null when they were too many to count
 */
public record ReplayPlan(
        ReplayFilter filter,
        ReplayMode mode,
        int perSecond,
        boolean evenIfNewer,
        @Nullable String reason,
        @Nullable Long expected) {

    public ReplayPlan {
        if (perSecond < 1) {
            throw new IllegalArgumentException("A bulk replay makes at least 1 a second; found " + perSecond + ".");
        }
    }

    /** The same, expected to take {@code count}. */
    public ReplayPlan expecting(@Nullable Long count) {
        return new ReplayPlan(filter, mode, perSecond, evenIfNewer, reason, count);
    }
}
