package io.orderlane.persistence.jdbc.internal;

import io.orderlane.core.port.replay.Replay;
import java.sql.SQLException;
import java.util.List;

/**
 * Where databases differ: they keep what is settled in a table of its own or where it waited, and have one writer or
 * many.
 *
 * @param newestWaiting the newest that waits in a lane
 * @param copy a new notification made of a settled one
 * @param unpark a parked notification that is replayed is parked no longer
 * @param waitAgain a parked notification waits again, with its attempts and the command of the last of them
 * @param waitsAgain a further statement once it does; its parameters are lane and number
 * @param lanes locks lanes for a transaction
 */
public record Dialect(
        String newestWaiting, String copy, String unpark, String waitAgain, String waitsAgain, LaneLock lanes) {

    /** Locks the lanes of these requests for a transaction. */
    public interface LaneLock {

        /** Waits until all are locked. */
        void lock(Session session, List<Replay> replays) throws SQLException;
    }
}
