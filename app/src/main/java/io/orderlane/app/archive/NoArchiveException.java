package io.orderlane.app.archive;

/** Why there will be no archive. */
final class NoArchiveException extends Exception {

    private static final long serialVersionUID = 1;

    NoArchiveException(String why) {
        super(why);
    }
}
