package io.orderlane.alipayhk.port;

/** Is called for what a person should look at although the delivery succeeded. Must be quick and never throw. */
public interface AnswerListener {

    /** Does nothing. */
    AnswerListener NONE = (endpoint, detail) -> {};

    /** An answer's key version is not registered, but a registered key fits: AlipayHK is probably changing keys. */
    void keyIsUnexpected(Endpoint endpoint, String detail);
}
