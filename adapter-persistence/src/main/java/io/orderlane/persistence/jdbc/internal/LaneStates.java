package io.orderlane.persistence.jdbc.internal;

import io.orderlane.core.port.LaneState;
import java.sql.SQLException;

/**
 * The states of a lane as they are kept: 0 ready, 1 leased, 2 idle, 3 parked. Statements name them
 * as literals, since the indexes are of one state each and a parameter could not use them.
 */
public final class LaneStates {

    /** Something to send. */
    public static final int READY = 0;

    /** Leased by a process that sends. */
    public static final int LEASED = 1;

    /** Nothing to send. */
    public static final int IDLE = 2;

    private LaneStates() {}

    /** The state of this number. */
    static LaneState of(int number) throws SQLException {
        return switch (number) {
            case READY -> LaneState.READY;
            case LEASED -> LaneState.LEASED;
            case IDLE -> LaneState.IDLE;
            case 3 -> LaneState.PARKED;
            default -> throw new SQLException("No state of a lane has the number " + number + ".");
        };
    }
}
