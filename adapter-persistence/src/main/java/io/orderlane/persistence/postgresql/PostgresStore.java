package io.orderlane.persistence.postgresql;

import io.orderlane.core.port.StoreException;
import io.orderlane.core.port.Stores;
import io.orderlane.core.store.StoreHandle;
import io.orderlane.core.store.StoreHealth;
import io.orderlane.persistence.RequiredJars;
import io.orderlane.persistence.jdbc.internal.Row;
import io.orderlane.persistence.jdbc.internal.SqlReader;
import io.orderlane.persistence.jdbc.internal.SqlReplayJobs;
import io.orderlane.persistence.jdbc.internal.SqlReplays;
import io.orderlane.persistence.jdbc.internal.SqlRouteBook;
import io.orderlane.persistence.jdbc.internal.SqlRoutes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A store in a PostgreSQL database, for any number of processes. What it answers is as durable as the database makes
 * it. Leases and due times go by the database's clock.
 */
public final class PostgresStore implements StoreHandle {

    private static final String FLYWAY = "org.flywaydb.database.postgresql.PostgreSQLDatabaseType";
    private static final String FLYWAY_JAR = "org.flywaydb:flyway-database-postgresql";
    private static final Map<String, String> JARS = Map.of(
            "org.postgresql.Driver",
            "org.postgresql:postgresql",
            "com.zaxxer.hikari.HikariDataSource",
            "com.zaxxer:HikariCP",
            FLYWAY,
            FLYWAY_JAR);

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
     * The store in a host's database, by the host's data source, in the schema {@code orderlane}, which is made where it
     * is missing. The data source stays the host's: the store sets nothing on a session beyond its own transactions, and
     * does not close it. It needs up to six connections at once to write and four to read.
     *
     * @throws StoreException when the database cannot be used, or a jar is missing that it needs
     */
    public static PostgresStore on(DataSource source) {
        return on(source, PostgresSchema.DEFAULT.name());
    }

    /** The same in another schema: lower-case letters, digits and underscores. */
    public static PostgresStore on(DataSource source, String schema) {
        return on(source, schema, newNodeName(), null);
    }

    /** The same with a name and a clock, for tests. */
    static PostgresStore on(DataSource source, String schema, String node, @Nullable Clock clock) {
        RequiredJars.check("A store on PostgreSQL", Map.of(FLYWAY, FLYWAY_JAR));
        String in = schemaNamed(schema).name();
        String name = "of the data source";
        try {
            Database database = Database.on(source, in);
            name = database.name();
            DatabaseCheck.check(database);
            PostgresMigrations.run(source, in, name, userOf(source));
            return new PostgresStore(database, node, new DatabaseClock(clock));
        } catch (SQLException | RuntimeException failure) {
            throw PostgresFault.explain(name, failure);
        }
    }

    private static PostgresSchema schemaNamed(String schema) {
        try {
            return new PostgresSchema(schema);
        } catch (IllegalArgumentException refused) {
            throw new StoreException(String.valueOf(refused.getMessage()), refused);
        }
    }

    private static String userOf(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            return String.valueOf(connection.getMetaData().getUserName());
        }
    }

    /** Unique while the process lives; the host's name would not be, where two run on one host. */
    private static String newNodeName() {
        return "pid-" + ProcessHandle.current().pid() + "-"
                + UUID.randomUUID().toString().substring(0, 8);
    }

    /** The same as the next with a name that is made up. */
    public static PostgresStore open(String url, String user, @Nullable String password) {
        return open(url, user, password, newNodeName());
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
        RequiredJars.check("A store on PostgreSQL", JARS);
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
