package io.orderlane.alipayhk.protocol;

/** Whose {@code Client-Id} a signed success may carry. One without any is read as ours. */
public enum AnswerClientId {
    /** Only ours, as in the sample answers of both base pages; the default. */
    OWN,
    /** Any: for a gateway that signs its answers with an id of its own. */
    ANY
}
