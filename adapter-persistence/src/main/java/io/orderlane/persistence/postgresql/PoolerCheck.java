package io.orderlane.persistence.postgresql;

import io.orderlane.core.port.StoreException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Whether a pooler such as pgbouncer shares one session among several clients, transaction by transaction. Settings and
 * prepared statements of one would then reach the others, so that is refused.
 */
final class PoolerCheck {

    private PoolerCheck() {}

    /**
     * Checks before anything is set on a session. A session that is not shared stays the same from one transaction to
     * the next, and no other connection has it meanwhile.
     *
     * @throws StoreException when sessions are shared
     */
    static void refuseShared(String url, String user, @Nullable String password) throws SQLException {
        try (Connection one = connect(url, user, password);
                Connection other = connect(url, user, password)) {
            List<String> own = new ArrayList<>(List.of(session(one), session(one)));
            String others = session(other);
            own.add(session(one));
            if (own.contains(others) || own.stream().distinct().count() > 1) {
                throw new StoreException("The database " + Address.nameOf(url) + " is reached through a pooler in"
                        + " transaction mode, which lends one session to several clients: what Orderlane sets on a session"
                        + " would reach others. Set pool_mode = session for this database in pgbouncer, or name PostgreSQL"
                        + " itself in database.url; Orderlane keeps its own pool of at most " + ConnectionPools.MOST
                        + " connections a process.");
            }
        }
    }

    /** A connection whose driver prepares no statements on the session. */
    private static Connection connect(String url, String user, @Nullable String password) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        if (password != null) {
            properties.setProperty("password", password);
        }
        properties.setProperty("prepareThreshold", "0");
        ConnectionPools.PATIENCE.forEach(properties::setProperty);
        return DriverManager.getConnection(url, properties);
    }

    private static String session(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT pg_backend_pid()")) {
            result.next();
            return result.getString(1);
        }
    }
}
