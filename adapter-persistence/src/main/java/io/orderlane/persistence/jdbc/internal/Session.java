package io.orderlane.persistence.jdbc.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** A connection with its statements, each prepared once. For one thread at a time. */
public final class Session {

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    /** A session on a connection; the connection's owner commits and closes it. */
    public Session(Connection connection) {
        this.connection = connection;
    }

    /** A use of this statement. */
    public Call call(String sql) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        return new Call(statement);
    }

    /** Closes the statements; they are prepared again when they are next used. */
    public void forget() {
        prepared.values().forEach(Session::closeQuietly);
        prepared.clear();
    }

    private static void closeQuietly(PreparedStatement statement) {
        try {
            statement.close();
        } catch (SQLException closed) {
            // it should be closed, and it is
        }
    }
}
