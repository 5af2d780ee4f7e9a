package io.orderlane.sandbox.http;

import org.jspecify.annotations.Nullable;

/** A control call that cannot be carried out, with the error to answer. */
final class BadControlCall extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient ControlError error;

    BadControlCall(String error, String expected, String fix, @Nullable Throwable cause) {
        super(error, cause);
        this.error = new ControlError(error, expected, fix);
    }

    ControlError error() {
        return error;
    }
}
