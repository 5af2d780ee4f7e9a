package io.orderlane.app.http;

import io.orderlane.app.config.HttpConfiguration;

/** The host or port cannot be listened on. */
public final class ListenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ListenException(HttpConfiguration settings, Throwable cause) {
        super(
                "Nothing can listen on http.host " + settings.host() + ", http.port " + settings.port() + ": "
                        + reason(cause) + ". Choose another port (0 takes any free one), or stop what uses it.",
                cause);
    }

    private static String reason(Throwable cause) {
        Throwable root = cause.getCause() == null ? cause : cause.getCause();
        return String.valueOf(root.getMessage());
    }
}
