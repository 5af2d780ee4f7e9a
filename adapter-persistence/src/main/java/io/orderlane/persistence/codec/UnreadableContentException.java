package io.orderlane.persistence.codec;

/** What is kept is not content as JSON. The message contains nothing of it. */
public final class UnreadableContentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableContentException(String message, Throwable cause) {
        super(message, cause);
    }
}
