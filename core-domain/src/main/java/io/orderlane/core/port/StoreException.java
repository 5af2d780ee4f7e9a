package io.orderlane.core.port;

/** The store could not answer. Nothing is known to have been written, so the call may be repeated. */
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A store that could not answer, in words for an operator, and why. */
    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
