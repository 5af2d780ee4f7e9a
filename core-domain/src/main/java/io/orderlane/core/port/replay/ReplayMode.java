package io.orderlane.core.port.replay;

/** Which of the notifications of one order that a bulk replay's filter finds are replayed. */
public enum ReplayMode {
    /** The newest of them. */
    LATEST,
    /** All of them, in their order. */
    ALL
}
