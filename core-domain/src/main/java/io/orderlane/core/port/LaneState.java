package io.orderlane.core.port;

/** What a lane is doing. */
public enum LaneState {
    /** Waiting until it is due. */
    READY,
    /** Being sent. */
    LEASED,
    /** Nothing to send. */
    IDLE,
    /** Its head is parked and holds it. */
    PARKED,
    /** Held by an operator. */
    HELD
}
