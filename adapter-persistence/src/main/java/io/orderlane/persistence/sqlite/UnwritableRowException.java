package io.orderlane.persistence.sqlite;

/** The database works, but cannot take what it was given. */
final class UnwritableRowException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnwritableRowException(Throwable cause) {
        super("The database cannot take what it was given.", cause);
    }
}
