package io.orderlane.alipayhk.port;

/** Why nothing certain is known about a request that began to leave. */
public enum WhyMaybeSent {
    /** No complete answer came in time. */
    TIMED_OUT,
    /** The connection was cut, before or within the answer. */
    CUT,
    /** The answer was larger than allowed. */
    TOO_LARGE,
    /** Anything else after the first byte. */
    OTHER
}
