package io.orderlane.benchmarks.database;

import io.orderlane.core.port.Stores;
import io.orderlane.persistence.sqlite.SqliteStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** SQLite files in a folder. */
final class SqliteFiles implements BenchDatabase {

    private final Path folder;

    SqliteFiles(Path folder) {
        this.folder = folder;
    }

    @Override
    public String describe() {
        return "SQLite, WAL, synchronous=FULL";
    }

    @Override
    public String name() {
        return "SQLite";
    }

    /** The file is filled before it is used, quickly and with no care for a loss of power. */
    @Override
    public OpenStore store(String name, Filling filling) {
        Path file = folder.resolve(name + ".db");
        SqliteStore.open(file, Clock.systemUTC()).close();
        List<String> statements = new ArrayList<>(List.of("PRAGMA journal_mode = MEMORY", "PRAGMA synchronous = OFF"));
        statements.addAll(filling.statements(new Filling.Tables("entry", "entry"), Instant.now()));
        statements.add("UPDATE lane SET head_seq = " + (filling.settled() + 1)); // as our own store leaves them
        execute(file, statements);
        return new Opened(file, SqliteStore.open(file, Clock.systemUTC()));
    }

    private record Opened(Path file, SqliteStore store) implements OpenStore {

        @Override
        public Stores stores() {
            return store.stores();
        }

        @Override
        public void execute(String sql) {
            SqliteFiles.execute(file, List.of("PRAGMA busy_timeout = 5000", sql));
        }

        @Override
        public void tidyUp() {
            // SQLite leaves nothing to tidy up
        }

        @Override
        public void close() {
            store.close();
        }
    }

    private static void execute(Path file, List<String> statements) {
        try (Connection connection = DriverManager.getConnection(url(file));
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String url(Path file) {
        return "jdbc:sqlite:" + file;
    }

    /** A claim need not survive a loss of power, so its commit does not wait for the disk; ours does not either. */
    @Override
    public Connection empty(String name) throws SQLException {
        Connection connection = DriverManager.getConnection(url(folder.resolve(name + ".db")));
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = NORMAL");
            statement.execute("PRAGMA cache_size = -32768");
        }
        return connection;
    }

    @Override
    public void drop(String name) {
        try {
            Files.deleteIfExists(folder.resolve(name + ".db"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public String passingBy() {
        return "";
    }

    /** SQLite leaves nothing behind, but its planner wants to know how many rows there are. */
    @Override
    public void tidyUp(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("ANALYZE");
        }
    }

    @Override
    public void close() {
        // each store closes its own file
    }
}
