package io.orderlane.persistence.sqlite;

import io.orderlane.core.port.StoreException;
import io.orderlane.core.store.StoreHealth;
import io.orderlane.persistence.RequiredJars;
import io.orderlane.persistence.jdbc.internal.Transactions;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;

/**
 * A database in one file, open for this process alone, its tables up to date. Opening it is the slow part of making a
 * {@link SqliteStore}.
 */
public final class SqliteFile implements Transactions, AutoCloseable {

    private static final Map<String, String> JARS = Map.of(
            "org.sqlite.SQLiteJDBCLoader",
            "org.xerial:sqlite-jdbc",
            "org.flywaydb.core.Flyway",
            "org.flywaydb:flyway-core");

    private final Writer writer;
    private final Readers readers;

    private SqliteFile(Writer writer, Readers readers) {
        this.writer = writer;
        this.readers = readers;
    }

    /**
     * Opens the file that a JDBC URL names: {@code jdbc:sqlite:} and its path, without options.
     *
     * @throws StoreException when it is not such a URL, or the file cannot be opened
     */
    public static SqliteFile open(String url) {
        return open(FileUrl.path(url));
    }

    /**
     * Opens a file, which is made with its folder if it is missing.
     *
     * @throws StoreException when another process uses it, or it cannot be opened
     */
    public static SqliteFile open(Path path) {
        RequiredJars.check("A store in a SQLite file", JARS);
        Path file = FileUrl.real(path);
        FileGuard guard = FileGuard.of(file);
        try {
            DriverLibrary.load(file.resolveSibling(""));
            return connected(OwnerOnly.file(file), guard);
        } catch (SQLException | IOException | RuntimeException failure) {
            guard.close();
            throw SqliteFault.explain(file, failure);
        }
    }

    private static SqliteFile connected(Path file, FileGuard guard) throws SQLException {
        StoreHealth health = new StoreHealth(Clock.systemUTC());
        Writer writer = Writer.of(file, guard, health);
        try {
            SqliteMigrations.run(file);
            writer.watch(new OpenFiles(file));
            return new SqliteFile(writer, new Readers(file, Connections.reading(file), health));
        } catch (SQLException | RuntimeException failure) {
            writer.close();
            throw failure;
        }
    }

    @Override
    public <T> T write(Work<T> work) {
        return writer.write(work);
    }

    @Override
    public <T> T read(Work<T> question) {
        return readers.read(question);
    }

    /** The one thread that writes. */
    Writer writer() {
        return writer;
    }

    /** Whether the last calls succeeded. */
    StoreHealth health() {
        return writer.health();
    }

    /** Connections for queries. */
    Readers readers() {
        return readers;
    }

    /** Finishes what is being written, then closes the file: nobody else can open it before. */
    @Override
    public void close() {
        try {
            readers.close();
        } finally {
            writer.close();
        }
    }
}
