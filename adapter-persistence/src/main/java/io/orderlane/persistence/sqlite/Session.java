package io.orderlane.persistence.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** A connection with its statements, each prepared once. For one thread at a time. */
final class Session implements AutoCloseable {

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Session(Connection connection) {
        this.connection = connection;
    }

    Call call(String sql) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        return new Call(statement);
    }

    /** Begins to write; nobody else may until the end. */
    void beginWriting() throws SQLException {
        call("BEGIN IMMEDIATE").update();
    }

    /** Begins to read; sees what is committed now until the end. */
    void beginReading() throws SQLException {
        call("BEGIN").update();
    }

    void commit() throws SQLException {
        call("COMMIT").update();
    }

    /**
     * Undoes what was begun; SQLite may have done so itself, which is as good. The driver leaves a statement that failed
     * unusable, so all are prepared anew.
     */
    void rollback() {
        try {
            call("ROLLBACK").update();
        } catch (SQLException nothingBegun) {
            // there is no transaction left, which is what was asked for
        }
        prepared.values().forEach(Session::closeQuietly);
        prepared.clear();
    }

    private static void closeQuietly(PreparedStatement statement) {
        try {
            statement.close();
        } catch (SQLException closed) {
            // closed is what it should be
        }
    }

    /** Moves what is committed from the write-ahead log into the database, as far as readers allow. */
    void checkpoint(String mode) throws SQLException {
        call("PRAGMA wal_checkpoint(" + mode + ")").first(Row::number);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
