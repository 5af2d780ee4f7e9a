package io.orderlane.persistence.postgresql;

import io.orderlane.core.port.StoreException;
import io.orderlane.core.port.Stores;
import io.orderlane.persistence.StoreHandle;
import io.orderlane.persistence.StoreHealth;
import io.orderlane.persistence.jdbc.Row;
import io.orderlane.persistence.jdbc.SqlReader;
import io.orderlane.persistence.jdbc.SqlReplayJobs;
import io.orderlane.persistence.jdbc.SqlReplays;
import io.orderlane.persistence.jdbc.SqlRouteBook;
import io.orderlane.persistence.jdbc.SqlRoutes;
import java.sql.SQLException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * A store in a PostgreSQL database, for any number of processes. What it answers is as durable as the database makes
 * it. Leases and due times go by the database's clock.
 */
public final class PostgresStore implements StoreHandle {

    private final Database database;
    private final PostgresRetention retention;
    private final Stores stores;

    private PostgresStore(Database database, String node, DatabaseClock now) {
        this.database = database;
        retention = new PostgresRetention(database, now);
        SqlRoutes routes = new SqlRoutes(database);
        PostgresLanes lanes = new PostgresLanes(database, node, now);
        lanes.bringBack();
        stores = new Stores(
                new PostgresIntake(database, routes, node, now),
                lanes,
                new SqlReader(database, this::pending),
                new SqlRouteBook(database, routes, now::of),
                new SqlReplays(database, HistorySql.DIALECT, now::of, added -> {}),
                new SqlReplayJobs(database, HistorySql.DIALECT, now::of, added -> {}),
                new PostgresNodes(database, node, now));
    }

    /**
     * Opens the store at a JDBC URL, {@code jdbc:postgresql://HOST:PORT/DATABASE}, and brings its tables up to date.
     *
     * @param password null where the database asks for none
     * @param node the name of this process, unique among those that live
     * @throws StoreException when it is not such a URL, or the database cannot be opened
     */
    public static PostgresStore open(String url, String user, @Nullable String password, String node) {
        return open(url, user, password, node, null);
    }

    /** The same with a clock instead of the database's, for tests; every process must have the same one. */
    public static PostgresStore open(
            String url, String user, @Nullable String password, String node, @Nullable Clock clock) {
        Address.check(url);
        try {
            return connected(url, user, password, node, new DatabaseClock(clock));
        } catch (SQLException | RuntimeException failure) {
            throw PostgresFault.explain(Address.nameOf(url), failure);
        }
    }

    private static PostgresStore connected(
            String url, String user, @Nullable String password, String node, DatabaseClock now) throws SQLException {
        PoolerCheck.refuseShared(url, user, password);
        Database database = Database.open(url, user, password, node);
        try {
            DatabaseCheck.check(database);
            PostgresMigrations.run(url, user, password);
            return new PostgresStore(database, node, now);
        } catch (RuntimeException failure) {
            database.close();
            throw failure;
        }
    }

    /** Counts each time: a counter would be a row that every writer waits for. */
    private long pending() {
        return database.read(session -> session.call("SELECT count(*) FROM notification")
                .first(Row::number)
                .orElseThrow());
    }

    @Override
    public Stores stores() {
        return stores;
    }

    /** Removes nothing while another process is doing so. */
    @Override
    public int sweep(int limit) {
        return retention.sweep(limit);
    }

    @Override
    public StoreHealth health() {
        return database.health();
    }

    @Override
    public void look() {
        database.look();
    }

    /** For tests that make the database itself fail. */
    Database database() {
        return database;
    }

    @Override
    public void close() {
        database.close();
    }
}
