package io.orderlane.alipayhk.port;

import java.util.function.Function;

/** What became of a request. The three cases differ in what AlipayHK can have seen. */
public sealed interface TransportResult {

    /** An answer came, whatever it says. */
    record Answered(RawResponse response) implements TransportResult {}

    /** Not one byte left: AlipayHK cannot have seen it. The detail has no content of the request. */
    record NotSent(WhyNotSent why, String detail) implements TransportResult {}

    /** Some or all of it may have arrived and taken effect. The detail has no content of request or answer. */
    record MaybeSent(WhyMaybeSent why, String detail) implements TransportResult {}

    /** One answer for each case. */
    default <T> T fold(Function<Answered, T> answered, Function<NotSent, T> notSent, Function<MaybeSent, T> maybeSent) {
        if (this instanceof Answered yes) {
            return answered.apply(yes);
        }
        return this instanceof NotSent no ? notSent.apply(no) : maybeSent.apply((MaybeSent) this);
    }
}
