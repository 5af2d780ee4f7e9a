package io.orderlane.core.notification;

/** How a notification ended, or that it has not. */
public enum Settled {
    /** Waiting or under way. */
    PENDING,
    /** AlipayHK confirmed it. */
    DELIVERED,
    /** Set aside for a person. */
    PARKED,
    /** No longer worth sending. */
    EXPIRED,
    /** Skipped, because a newer one was delivered instead. */
    SUPERSEDED,
    /** Not sent, because its order ended before anything of it was shown. */
    NEVER_SHOWN
}
