package io.orderlane.persistence.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Connections to the host's database, each for one short transaction and given back as it came. */
final class HostConnections {

    /**
     * Work in a transaction.
     *
     * @param <T> what comes of it
     */
    interface Work<T> {

        /** Does it. */
        T on(Connection connection) throws SQLException;
    }

    private final DataSource dataSource;

    HostConnections(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Does the work in a transaction of its own and answers after its commit. */
    <T> T transaction(Work<T> work) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            boolean mode = connection.getAutoCommit();
            int isolation = connection.getTransactionIsolation();
            try {
                T done = begun(connection, isolation, work);
                restore(connection, mode, isolation);
                return done;
            } catch (SQLException | RuntimeException failure) {
                undo(connection, mode, isolation, failure);
                throw failure;
            }
        }
    }

    /** Never sees what is not committed, also where the host's other transactions may. */
    private static <T> T begun(Connection connection, int isolation, Work<T> work) throws SQLException {
        if (isolation == Connection.TRANSACTION_READ_UNCOMMITTED) {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        }
        connection.setAutoCommit(false);
        T done = work.on(connection);
        connection.commit();
        return done;
    }

    private static void undo(Connection connection, boolean mode, int isolation, Exception failure) {
        try {
            connection.rollback();
            restore(connection, mode, isolation);
        } catch (SQLException gone) {
            failure.addSuppressed(gone);
        }
    }

    private static void restore(Connection connection, boolean mode, int isolation) throws SQLException {
        connection.setAutoCommit(mode);
        if (isolation == Connection.TRANSACTION_READ_UNCOMMITTED) {
            connection.setTransactionIsolation(isolation);
        }
    }
}
