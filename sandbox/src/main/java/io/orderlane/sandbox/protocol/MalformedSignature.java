package io.orderlane.sandbox.protocol;

/** A Signature header, or its value, that cannot be read at all. */
public final class MalformedSignature extends Exception {
    private static final long serialVersionUID = 1L;

    MalformedSignature(String message) {
        super(message);
    }
}
