package io.orderlane.persistence.sqlite;

import io.orderlane.persistence.jdbc.internal.Row;
import io.orderlane.persistence.jdbc.internal.Session;
import java.sql.Connection;
import java.sql.SQLException;

/** A connection whose transactions we begin and end ourselves. For one thread at a time. */
final class SqliteConnection implements AutoCloseable {

    private final Connection connection;
    private final Session session;
    private boolean synchronising = true;

    SqliteConnection(Connection connection) {
        this.connection = connection;
        this.session = new Session(connection);
    }

    Session session() {
        return session;
    }

    /**
     * Sets whether commits wait for the disk. If not, a loss of power may undo the last ones, but none before a commit
     * that waited.
     */
    void synchronise(boolean waits) throws SQLException {
        if (synchronising != waits) {
            session.call(waits ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL")
                    .update();
            synchronising = waits;
        }
    }

    /** Begins a write transaction; no other connection may write until its end. */
    void beginWriting() throws SQLException {
        session.call("BEGIN IMMEDIATE").update();
    }

    /** Begins a read transaction; it sees what is committed now until its end. */
    void beginReading() throws SQLException {
        session.call("BEGIN").update();
    }

    void commit() throws SQLException {
        session.call("COMMIT").update();
    }

    /**
     * Rolls back; SQLite may have done so itself already. The driver leaves a statement that failed unusable, so all
     * are prepared again.
     */
    void rollback() {
        try {
            session.call("ROLLBACK").update();
        } catch (SQLException nothingBegun) {
            // SQLite has rolled back already
        }
        session.forget();
    }

    /** Moves what is committed from the write-ahead log into the database, as far as readers allow. */
    void checkpoint(String mode) throws SQLException {
        session.call("PRAGMA wal_checkpoint(" + mode + ")").first(Row::number);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
