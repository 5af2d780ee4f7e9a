package io.orderlane.spring;

import io.orderlane.core.port.StoreException;
import io.orderlane.persistence.outbox.OutboxDialect;
import io.orderlane.persistence.outbox.OutboxTable;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The outbox's table in the application's database, as it is found at the start. */
final class HostTable {

    private final OutboxTable table;
    private final DataSource dataSource;

    HostTable(OutboxTable table, DataSource dataSource) {
        this.table = table;
        this.dataSource = dataSource;
    }

    /**
     * Checks that the table is there as the outbox needs it, and makes it where it may.
     *
     * @throws StoreException when it is not there, or not as it should be
     */
    void check(boolean mayMake) {
        OutboxDialect dialect = dialect();
        SQLException missing = fault();
        if (missing == null) {
            return;
        }
        if (mayMake) {
            make(dialect);
        } else {
            throw new StoreException(
                    "The table " + table.name() + " of the outbox is not there, or has not the columns it needs (SQL"
                            + " state " + missing.getSQLState() + "). Make it with your migrations:\n\n"
                            + table.ddl(dialect)
                            + "\nor let Orderlane make it with orderlane.outbox.create-table=true.",
                    missing);
        }
    }

    private OutboxDialect dialect() {
        String product = ChosenStore.productOf(dataSource);
        return switch (product) {
            case "postgresql" -> OutboxDialect.POSTGRESQL;
            case "mariadb", "mysql" -> OutboxDialect.MARIADB;
            case "sqlite" -> OutboxDialect.SQLITE;
            case "h2" -> OutboxDialect.H2;
            default ->
                throw new StoreException("The outbox does not know the database \"" + product
                        + "\" of the application's data source; it knows PostgreSQL, MariaDB, MySQL, SQLite and H2."
                        + " orderlane.outbox.enabled=false starts without the outbox; updates are then given to"
                        + " Orderlane.submit, outside the application's transactions.");
        };
    }

    /** Where two instances start together, one finds the table that the other has made. */
    private void make(OutboxDialect dialect) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(table.ddl(dialect));
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        } catch (SQLException failure) {
            if (fault() != null) {
                throw new StoreException(
                        "The table " + table.name() + " of the outbox could not be made (SQL state "
                                + failure.getSQLState()
                                + "). If there is one that is not as it should be, or the user may"
                                + " make none, make it with your migrations and set orderlane.outbox.create-table=false:\n\n"
                                + table.ddl(dialect),
                        failure);
            }
        }
    }

    /** What a look at all of its columns fails with; null when it does not. */
    private @Nullable SQLException fault() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT id, written_at, body, refused, refused_at, code, reason FROM " + table.name()
                    + " WHERE refused = 2");
            return null;
        } catch (SQLException missing) {
            return missing;
        }
    }
}
