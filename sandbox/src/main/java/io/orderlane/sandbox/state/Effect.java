package io.orderlane.sandbox.state;

/** What a request did to the order it names. */
public enum Effect {
    /** The order or its card was created. */
    CREATED,
    UPDATED,
    /** The same event again under the same requestId: nothing changed. */
    DUPLICATE,
    /** Its event time is not newer than the last one that took effect; answered with success. */
    IGNORED_STALE,
    /** An UPDATE of a notification that is no longer valid; answered with success. */
    IGNORED_INVALID_CARD,
    /** Answered with a failure of the sandbox's own judgement. */
    REFUSED,
    /** A fault of the plan kept it from taking effect. */
    DROPPED;

    /** Whether the order is now as the request says. */
    public boolean changedTheOrder() {
        return this == CREATED || this == UPDATED;
    }
}
