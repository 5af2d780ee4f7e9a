package io.orderlane.benchmarks.database;

import io.orderlane.core.port.Stores;
import io.orderlane.persistence.postgresql.PostgresStore;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;

/** A durable PostgreSQL, which is asked whether it really is. */
final class PostgresServer implements BenchDatabase {

    private static final String USER = "postgres";

    private final EmbeddedPostgres server;

    private PostgresServer(EmbeddedPostgres server) {
        this.server = server;
    }

    static PostgresServer startedIn(Path folder) throws IOException {
        PostgresServer started = new PostgresServer(DurablePostgres.startedIn(folder.resolve("postgresql")));
        started.mustBe("fsync", "on");
        started.mustBe("synchronous_commit", "on");
        return started;
    }

    private void mustBe(String setting, String value) {
        String found = first("SHOW " + setting);
        if (!found.equals(value)) {
            throw new IllegalStateException("PostgreSQL runs with " + setting + "=" + found
                    + ", so its figures would be worth nothing; expected " + value + ".");
        }
    }

    private String first(String sql) {
        try (Connection connection = DriverManager.getConnection(url("postgres"), USER, "");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public String describe() {
        return "PostgreSQL " + first("SHOW server_version") + ", fsync=on, synchronous_commit=on, max_wal_size=4GB";
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public OpenStore store(String name, Filling filling) {
        execute("postgres", "CREATE DATABASE " + name);
        PostgresStore store = PostgresStore.open(url(name), USER, null, "node-1");
        filling.statements(new Filling.Tables("notification", "history"), Instant.now())
                .forEach(sql -> execute(name, sql));
        if (filling.lanes() > 0) {
            execute(name, "SELECT setval(pg_get_serial_sequence('lane', 'lane_id'), max(lane_id)) FROM lane");
            execute(name, "SELECT setval(pg_get_serial_sequence('route', 'route_id'), max(route_id)) FROM route");
        }
        execute(name, "VACUUM ANALYZE");
        execute(name, "CHECKPOINT");
        return new Opened(this, name, store);
    }

    private record Opened(PostgresServer server, String name, PostgresStore store) implements OpenStore {

        @Override
        public Stores stores() {
            return store.stores();
        }

        @Override
        public void execute(String sql) {
            server.execute(name, sql);
        }

        @Override
        public void tidyUp() {
            execute("VACUUM");
        }

        @Override
        public void close() {
            store.close();
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + database;
    }

    private void execute(String database, String sql) {
        try (Connection connection = DriverManager.getConnection(url(database), USER, "");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public Connection empty(String name) throws SQLException {
        execute("postgres", "CREATE DATABASE " + name);
        Connection connection = DriverManager.getConnection(url(name), USER, "");
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET jit = off"); // as in our own connections
        }
        return connection;
    }

    @Override
    public void drop(String name) {
        execute("postgres", "DROP DATABASE IF EXISTS " + name);
    }

    @Override
    public String passingBy() {
        return " FOR UPDATE SKIP LOCKED";
    }

    @Override
    public void tidyUp(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("VACUUM ANALYZE");
            statement.execute("CHECKPOINT");
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
