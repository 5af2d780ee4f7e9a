package io.orderlane.persistence.jdbc;

/**
 * The states of a lane as they are kept: 0 ready, 1 leased, 2 idle, 3 parked, 4 held by an operator. Statements name them
 * as literals, since the indexes hold one state each and a parameter could not use them.
 */
public final class LaneStates {

    /** Nothing to send. */
    public static final int IDLE = 2;

    private LaneStates() {}
}
