package io.orderlane.alipayhk.protocol;

import io.orderlane.alipayhk.port.Signature;
import java.util.function.Function;

/** What a {@code Signature} header says. */
public sealed interface SignatureReading {

    /** A signature, not yet verified. */
    record Found(Signature signature) implements SignatureReading {}

    /** Not a signature: what was found and what is expected. */
    record Malformed(String why) implements SignatureReading {}

    /** One answer for each case. */
    default <T> T fold(Function<Found, T> found, Function<Malformed, T> malformed) {
        return this instanceof Found yes ? found.apply(yes) : malformed.apply((Malformed) this);
    }
}
