package io.orderlane.alipayhk.port;

/** Hears what deserves a person's look though the delivery went well. Must be quick and never throw. */
public interface AnswerListener {

    /** Hears nothing. */
    AnswerListener NONE = (endpoint, detail) -> {};

    /** An answer's key version is not registered, but a registered key fits: keys are being changed on the other side. */
    void keyIsUnexpected(Endpoint endpoint, String detail);
}
