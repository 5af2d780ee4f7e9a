package io.orderlane.persistence.jdbc;

import io.orderlane.core.port.replay.Replay;
import java.sql.SQLException;
import java.util.List;

/**
 * Where databases differ: they keep what is settled in a table of its own, or where it waited, and have one writer, or many.
 *
 * @param newestWaiting the newest that waits in a lane
 * @param copy a new notification made of a settled one
 * @param unpark a parked notification that is replayed is parked no longer
 * @param waitAgain a parked notification waits again, with its attempts and the command of the last of them
 * @param waitsAgain what else is to be done once it does; of its lane and its number
 * @param lanes makes a transaction wait until it has lanes for itself
 */
public record Dialect(
        String newestWaiting, String copy, String unpark, String waitAgain, String waitsAgain, LaneLock lanes) {

    /** Has the lanes of these requests for a transaction alone. */
    public interface LaneLock {

        /** Waits until it has them. */
        void lock(Session session, List<Replay> replays) throws SQLException;
    }
}
