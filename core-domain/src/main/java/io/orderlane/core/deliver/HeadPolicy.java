package io.orderlane.core.deliver;

/** What happens to an order when AlipayHK refuses one of its statuses. */
public enum HeadPolicy {
    /** The next status takes over; the refused one is kept for a person. */
    NEXT,
    /** The order waits for a person. */
    HOLD
}
