package io.orderlane.persistence.jdbc.internal;

/** The database works, but cannot write this row. */
public final class UnwritableRowException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A row that cannot be written, and why. */
    public UnwritableRowException(Throwable cause) {
        super("The database cannot take what it was given.", cause);
    }
}
