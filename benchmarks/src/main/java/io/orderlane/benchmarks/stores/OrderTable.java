package io.orderlane.benchmarks.stores;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.orderlane.benchmarks.load.Orders;
import io.orderlane.benchmarks.process.PostgresDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What a user writes around a library that runs tasks: a table with the updates and what became of each. Every update
 * has one task, which delivers the first update of its order that was not delivered yet; so an order's updates go one
 * after the other, in whatever order the tasks run.
 */
final class OrderTable {

    private OrderTable() {}

    /** Connections enough for callers, workers and what looks for work. */
    static HikariDataSource pool(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(PostgresDatabase.USER);
        config.setMaximumPoolSize(2 * Queue.THREADS + 4);
        return new HikariDataSource(config);
    }

    static void create(HikariDataSource pool, String more) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS order_update (order_no text, number integer,"
                    + " payload text NOT NULL, outcome text, settled_at timestamptz, PRIMARY KEY (order_no, number))");
            statement.execute(more);
        }
    }

    /** Writes an update down, of the size of ours. */
    static void insert(Connection connection, String orderNo, int number) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO order_update (order_no, number, payload) VALUES (?, ?, ?)")) {
            insert.setString(1, orderNo);
            insert.setInt(2, number);
            insert.setString(3, Orders.ride(number + 1, orderNo));
            insert.executeUpdate();
        }
    }

    /** Delivers the order's next update and writes down that it was delivered; not committed. */
    static void deliverNext(Connection connection, String orderNo, Runnable delivered) throws SQLException {
        int number = next(connection, orderNo);
        delivered.run();
        try (PreparedStatement settle = connection.prepareStatement("UPDATE order_update SET outcome = 'DELIVERED',"
                + " settled_at = now() WHERE order_no = ? AND number = ?")) {
            settle.setString(1, orderNo);
            settle.setInt(2, number);
            settle.executeUpdate();
        }
    }

    /** Looks again when nothing is found: another task may have delivered the row that this waited for. */
    private static int next(Connection connection, String orderNo) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT number, payload FROM order_update"
                + " WHERE order_no = ? AND outcome IS NULL ORDER BY number LIMIT 1 FOR UPDATE")) {
            select.setString(1, orderNo);
            for (int look = 0; look <= Queue.UPDATES; look++) {
                try (ResultSet found = select.executeQuery()) {
                    if (found.next()) {
                        found.getString(2);
                        return found.getInt(1);
                    }
                }
            }
        }
        throw new IllegalStateException("a task of order " + orderNo + " has nothing to deliver");
    }
}
