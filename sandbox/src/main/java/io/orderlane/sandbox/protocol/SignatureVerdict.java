package io.orderlane.sandbox.protocol;

/** What the sandbox found about a request's signature. */
public enum SignatureVerdict {
    VALID,
    /** No Signature header, or no Request-Time to check it with. */
    MISSING,
    MALFORMED,
    UNSUPPORTED_ALGORITHM,
    UNKNOWN_CLIENT,
    UNKNOWN_KEY_VERSION,
    /** Readable, but not over these bytes by this key. */
    WRONG,
    /** Another error came first. */
    NOT_CHECKED
}
