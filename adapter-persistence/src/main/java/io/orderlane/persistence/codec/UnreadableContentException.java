package io.orderlane.persistence.codec;

/** Content that cannot be written as JSON, or JSON that is not content. The message holds nothing of it. */
public final class UnreadableContentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableContentException(String message, Throwable cause) {
        super(message, cause);
    }
}
