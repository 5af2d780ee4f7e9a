package io.orderlane.core.port;

/** The store could not answer. The call may be repeated: what was written comes back as a duplicate or a lost lease. */
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A store that could not answer, in words for an operator, and why. */
    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }

    /** A store that could not answer, in words for an operator, without a cause. */
    public StoreException(String message) {
        super(message);
    }
}
