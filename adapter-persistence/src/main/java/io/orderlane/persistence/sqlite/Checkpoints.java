package io.orderlane.persistence.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Moves what is committed from the write-ahead log into the database, on a thread and a connection of its own, so that no
 * writer waits for it. Only where it cannot keep up, the writer does it too, at {@link Connections#LOG_PAGES}.
 */
final class Checkpoints implements AutoCloseable {

    private static final long PAUSE_MILLIS = 200;

    private final SqliteConnection connection;
    private final Semaphore work = new Semaphore(0);
    private final Thread thread = new Thread(this::run, "orderlane-sqlite-checkpoints");
    private volatile boolean closed;

    private Checkpoints(SqliteConnection connection) {
        this.connection = connection;
        thread.setDaemon(true);
    }

    static Checkpoints of(Path file) throws SQLException {
        Checkpoints checkpoints = new Checkpoints(Connections.checkpointing(file));
        checkpoints.thread.start();
        return checkpoints;
    }

    /** Says that something was committed. */
    void grown() {
        if (work.availablePermits() == 0) {
            work.release();
        }
    }

    private void run() {
        while (!closed) {
            if (hasGrown() && !closed) {
                move();
            }
        }
    }

    private boolean hasGrown() {
        try {
            Thread.sleep(PAUSE_MILLIS);
            boolean grown = work.tryAcquire(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
            work.drainPermits();
            return grown;
        } catch (InterruptedException closing) {
            return false;
        }
    }

    private void move() {
        try {
            connection.checkpoint("PASSIVE");
        } catch (SQLException later) {
            grown(); // a full disk, or somebody else is at it
        }
    }

    /** Ends; what is left in the log is for the writer's last one. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join();
            connection.close();
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        } catch (SQLException alreadyClosed) {
            // nothing of it is written
        }
    }
}
