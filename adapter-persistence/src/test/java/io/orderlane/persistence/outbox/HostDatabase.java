package io.orderlane.persistence.outbox;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** A host's own database, with a table of its sales and the outbox's table. */
final class HostDatabase implements AutoCloseable {

    /** What a host does on a connection of its own. */
    interface Work {

        void on(Connection connection) throws SQLException;
    }

    private static final int CONNECTIONS = 16;

    private final HikariDataSource pool;
    private final String url;
    private final OutboxDialect dialect;

    private HostDatabase(HikariConfig config, String url, OutboxDialect dialect) {
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(0);
        this.pool = new HikariDataSource(config);
        this.url = url;
        this.dialect = dialect;
    }

    /** One that is there already. */
    static HostDatabase open(String url, OutboxDialect dialect) {
        return new HostDatabase(new HikariConfig(), url, dialect);
    }

    /**
     * One that is there already, with connections that see what others have not committed, where the database lets them,
     * and that commit nothing by themselves.
     */
    static HostDatabase openReadingUncommitted(String url, OutboxDialect dialect) {
        HikariConfig config = new HikariConfig();
        config.setTransactionIsolation("TRANSACTION_READ_UNCOMMITTED");
        config.setAutoCommit(false);
        return new HostDatabase(config, url, dialect);
    }

    /** An empty database in which the tables are made. */
    static HostDatabase create(String url, OutboxDialect dialect) {
        HostDatabase host = open(url, dialect);
        host.execute("CREATE TABLE sale (order_no VARCHAR(40) PRIMARY KEY, events INTEGER NOT NULL)");
        host.execute(OutboxTable.DEFAULT.ddl(dialect));
        return host;
    }

    DataSource dataSource() {
        return pool;
    }

    String url() {
        return url;
    }

    OutboxDialect dialect() {
        return dialect;
    }

    /** Does the work in a transaction and commits it. */
    void commit(Work work) {
        transaction(work, Connection::commit);
    }

    /** Does the work in a transaction and rolls it back. */
    void rollback(Work work) {
        transaction(work, Connection::rollback);
    }

    private void transaction(Work work, Work end) {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            work.on(connection);
            end.on(connection);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    void execute(String sql) {
        query(sql);
    }

    /** The first column of each row, where there are any. */
    List<String> query(String sql) {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            List<String> rows = new ArrayList<>();
            if (statement.execute(sql)) {
                try (ResultSet found = statement.getResultSet()) {
                    while (found.next()) {
                        rows.add(found.getString(1));
                    }
                }
            }
            return rows;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** How many rows of the outbox wait. */
    int waiting() {
        return Integer.parseInt(
                query("SELECT COUNT(*) FROM orderlane_outbox WHERE refused = 0").get(0));
    }

    /** Begins a sale of the host's. */
    static void sell(Connection connection, String orderNo) throws SQLException {
        change(connection, "INSERT INTO sale (order_no, events) VALUES ('" + orderNo + "', 0)");
    }

    /** Locks the row of a sale until the transaction ends, as any change of it does on any database. */
    static void lock(Connection connection, String orderNo) throws SQLException {
        change(connection, "UPDATE sale SET events = events + 1 WHERE order_no = '" + orderNo + "'");
    }

    private static void change(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (statement.executeUpdate(sql) != 1) {
                throw new IllegalStateException("no row was changed");
            }
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
