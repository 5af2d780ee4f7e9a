package io.orderlane.persistence.sqlite;

import io.orderlane.core.liveness.WorkerThread;
import io.orderlane.core.port.Ticker;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Moves what is committed from the write-ahead log into the database, on a thread and a connection of its own, so that
 * no writer waits for it. Where it cannot keep up, the writer does it too, at {@link Connections#LOG_PAGES}.
 */
final class Checkpoints implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final SqliteConnection connection;
    private final WorkerThread worker =
            new WorkerThread("orderlane-sqlite-checkpoints", Ticker.system(), PAUSE, PAUSE, this::look);
    private volatile boolean grown;

    private Checkpoints(SqliteConnection connection) {
        this.connection = connection;
    }

    static Checkpoints of(Path file) throws SQLException {
        Checkpoints checkpoints = new Checkpoints(Connections.checkpointing(file));
        checkpoints.worker.start();
        return checkpoints;
    }

    /** Notes that something was committed. */
    void grown() {
        grown = true;
    }

    private void look() {
        if (!grown) {
            return;
        }
        grown = false;
        try {
            connection.checkpoint("PASSIVE");
        } catch (SQLException later) {
            grown = true; // a full disk, or another checkpoint is running
        }
    }

    /** Ends. What is left in the log is moved by the writer's last checkpoint. */
    @Override
    public void close() {
        if (!worker.close(WorkerThread.LONGEST)) {
            return;
        }
        try {
            connection.close();
        } catch (SQLException alreadyClosed) {
            // nothing of it is written
        }
    }
}
