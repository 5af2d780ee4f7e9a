package io.orderlane.persistence.sqlite;

import io.orderlane.persistence.jdbc.Row;
import io.orderlane.persistence.jdbc.Session;
import java.sql.Connection;
import java.sql.SQLException;

/** A connection whose transactions are ours to begin and to end. For one thread at a time. */
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
     * Whether commits wait until the disk has what was written. Without, a loss of power may undo the last of them, but
     * not those before one that waited.
     */
    void synchronise(boolean waits) throws SQLException {
        if (synchronising != waits) {
            session.call(waits ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL")
                    .update();
            synchronising = waits;
        }
    }

    /** Begins to write; nobody else may until the end. */
    void beginWriting() throws SQLException {
        session.call("BEGIN IMMEDIATE").update();
    }

    /** Begins to read; sees what is committed now until the end. */
    void beginReading() throws SQLException {
        session.call("BEGIN").update();
    }

    void commit() throws SQLException {
        session.call("COMMIT").update();
    }

    /**
     * Undoes what was begun; SQLite may have done so itself, which is as good. The driver leaves a statement that failed
     * unusable, so all are prepared anew.
     */
    void rollback() {
        try {
            session.call("ROLLBACK").update();
        } catch (SQLException nothingBegun) {
            // there is no transaction left, which is what was asked for
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
