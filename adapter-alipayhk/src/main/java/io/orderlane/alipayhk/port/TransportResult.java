package io.orderlane.alipayhk.port;

import java.util.function.Function;

/** What became of a request. The three cases differ in what AlipayHK can have seen. */
public sealed interface TransportResult {

    /** An answer came, whatever it says. */
    record Answered(RawResponse response) implements TransportResult {}

    /**
     * Not one byte of the request left: AlipayHK cannot have seen it.
     *
     * @param detail for a person, without content of the request
     */
    record NotSent(WhyNotSent why, String detail) implements TransportResult {}

    /**
     * Some or all of it may have arrived, and may have taken effect.
     *
     * @param detail for a person, without content of request or answer
     */
    record MaybeSent(WhyMaybeSent why, String detail) implements TransportResult {}

    /** One answer for each case. */
    default <T> T fold(Function<Answered, T> answered, Function<NotSent, T> notSent, Function<MaybeSent, T> maybeSent) {
        if (this instanceof Answered yes) {
            return answered.apply(yes);
        }
        return this instanceof NotSent no ? notSent.apply(no) : maybeSent.apply((MaybeSent) this);
    }
}
