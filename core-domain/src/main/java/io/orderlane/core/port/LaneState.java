package io.orderlane.core.port;

/** What a lane is doing. */
public enum LaneState {
    /** Waiting until it is due. */
    READY,
    /** Being sent. */
    LEASED,
    /** Nothing to send. */
    IDLE,
    /** Waiting for a person: AlipayHK refused a status, and its scenario asks for that. */
    PARKED
}
