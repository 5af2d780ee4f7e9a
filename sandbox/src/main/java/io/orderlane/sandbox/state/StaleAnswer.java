package io.orderlane.sandbox.state;

/** What an event time that is too old gets; no page says which. */
public enum StaleAnswer {
    /** Success, without effect. */
    IGNORE_WITH_SUCCESS,
    /** {@code ORDER_STATUS_INVALID}, without effect. */
    REFUSE,
    /** Success, and it takes effect: a gateway that does not sequence. The judgement counts it as a stale effect. */
    APPLY
}
