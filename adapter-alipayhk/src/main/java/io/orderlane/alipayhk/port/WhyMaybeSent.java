package io.orderlane.alipayhk.port;

/** Why nothing certain is known about a request that began to leave. */
public enum WhyMaybeSent {
    /** No complete answer came in time. */
    TIMED_OUT,
    /** The connection was cut, before or within the answer. */
    CUT,
    /** The answer was larger than allowed. */
    TOO_LARGE,
    /** The answer's status line or headers were larger than allowed. */
    HEADER_TOO_LARGE,
    /** What came back cannot be read as HTTP. */
    NO_HTTP,
    /** Anything else after the first byte. */
    OTHER
}
