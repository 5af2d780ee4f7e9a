package io.orderlane.alipayhk.bouncycastle;

/** A key that cannot be used. The message names the source, what was found and what to do; never the key's content. */
public final class UnusableKeyException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    UnusableKeyException(String source, String found, String fix) {
        super(source + ": " + found + ". " + fix);
    }
}
