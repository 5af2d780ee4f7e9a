package io.orderlane.persistence.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Sessions of a host's data source. All that we set ends with the transaction, and a session is given back as it came;
 * the data source is the host's to close.
 */
final class HostSessions implements Sessions {

    /** The same as on pools of our own, until the end of the transaction. */
    private static final String LIMITS = "; " + ConnectionPools.COMMON.replace("SET ", "SET LOCAL ");

    private static final String DURABLE = ConnectionPools.DURABLE.replace("'on', false", "'on', true");

    private final DataSource source;
    private final String settings;

    private HostSessions(DataSource source, String settings) {
        this.source = source;
        this.settings = settings;
    }

    /** For transactions that write, in this schema. */
    static HostSessions writing(DataSource source, String schema) {
        return new HostSessions(
                source, "SET TRANSACTION ISOLATION LEVEL READ COMMITTED, READ WRITE" + in(schema) + LIMITS + DURABLE);
    }

    /** For transactions that see one consistent state of this schema. */
    static HostSessions reading(DataSource source, String schema) {
        return new HostSessions(
                source, "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY" + in(schema) + LIMITS);
    }

    private static String in(String schema) {
        return "; SET LOCAL search_path = \"" + schema + "\"";
    }

    /** {@code autoCommit}: whether the session committed by itself when it came. */
    private record Lent(Connection connection, boolean autoCommit) implements Begun {

        @Override
        public void close() throws SQLException {
            try (connection) {
                connection.rollback(); // nothing, after a commit
                connection.setAutoCommit(autoCommit);
            }
        }
    }

    @Override
    public Begun begin() throws SQLException {
        Lent begun = lent(source.getConnection());
        try (Statement statement = begun.connection().createStatement()) {
            begun.connection().setAutoCommit(false);
            statement.execute(settings);
            return begun;
        } catch (SQLException | RuntimeException failure) {
            giveBack(begun, failure);
            throw failure;
        }
    }

    private static Lent lent(Connection connection) throws SQLException {
        try {
            return new Lent(connection, connection.getAutoCommit());
        } catch (SQLException | RuntimeException failure) {
            giveBack(connection, failure);
            throw failure;
        }
    }

    private static void giveBack(AutoCloseable lent, Exception failure) {
        try {
            lent.close();
        } catch (Exception alsoFailed) {
            failure.addSuppressed(alsoFailed);
        }
    }

    /** The host's pool finds out by itself. */
    @Override
    public void drop() {
        // its sessions are not ours
    }

    @Override
    public void close() {
        // it is the host's
    }
}
