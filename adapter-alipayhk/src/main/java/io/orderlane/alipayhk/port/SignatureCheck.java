package io.orderlane.alipayhk.port;

import java.util.function.Function;

/** What verifying a signature found. */
public sealed interface SignatureCheck {

    /**
     * A key fits.
     *
     * @param key the key's name, {@code version 2} or {@code any version}
     * @param asAnnounced whether it is a key the signature's version asks for; if false, a person should look: AlipayHK
     *     probably changed keys
     */
    record Fits(String key, boolean asAnnounced) implements SignatureCheck {}

    /**
     * No key fits.
     *
     * @param why what was tried and found, without key or message content
     */
    record DoesNotFit(String why) implements SignatureCheck {}

    /** One answer for each case. */
    default <T> T fold(Function<Fits, T> fits, Function<DoesNotFit, T> doesNotFit) {
        return this instanceof Fits yes ? fits.apply(yes) : doesNotFit.apply((DoesNotFit) this);
    }

    /** Whether a key fits. */
    default boolean isGood() {
        return this instanceof Fits;
    }
}
