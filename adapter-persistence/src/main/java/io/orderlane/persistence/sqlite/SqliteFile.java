package io.orderlane.persistence.sqlite;

import io.orderlane.core.port.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * A database in one file, open for this process alone, its tables up to date: what takes its time before a
 * {@link SqliteStore} can be had.
 */
public final class SqliteFile implements AutoCloseable {

    private static final String PREFIX = "jdbc:sqlite:";

    private final FileGuard guard;
    private final Writer writer;
    private final Readers readers;

    private SqliteFile(FileGuard guard, Writer writer, Readers readers) {
        this.guard = guard;
        this.writer = writer;
        this.readers = readers;
    }

    /**
     * Opens the file that a JDBC URL names: {@code jdbc:sqlite:} and its path.
     *
     * @throws StoreException when it is not such a URL, or the file cannot be opened
     */
    public static SqliteFile open(String url) {
        if (!url.startsWith(PREFIX) || url.length() == PREFIX.length() || url.contains(":memory:")) {
            throw new StoreException("\"" + url + "\" does not name a SQLite file; expected " + PREFIX
                    + "PATH, such as " + PREFIX + "orderlane-data/orderlane.db. For a store in memory use memory:.");
        }
        return open(Path.of(url.substring(PREFIX.length())));
    }

    /**
     * Opens a file, which is made with its folder if it is missing.
     *
     * @throws StoreException when another process uses it, or it cannot be opened
     */
    public static SqliteFile open(Path path) {
        Path file = inItsFolder(path.toAbsolutePath().normalize());
        FileGuard guard = FileGuard.of(file);
        try {
            DriverLibrary.unpackInto(file.resolveSibling(""));
            return connected(file, guard);
        } catch (SQLException | RuntimeException failure) {
            guard.close();
            throw SqliteFault.explain(file, failure);
        }
    }

    private static SqliteFile connected(Path file, FileGuard guard) throws SQLException {
        Writer writer = Writer.of(file);
        try {
            Migrations.run(file);
            return new SqliteFile(guard, writer, new Readers(file, Connections.reading(file)));
        } catch (SQLException | RuntimeException failure) {
            writer.close();
            throw failure;
        }
    }

    private static Path inItsFolder(Path file) {
        try {
            Path folder = Files.createDirectories(file.resolveSibling("")).toRealPath();
            return folder.resolve(file.getFileName());
        } catch (IOException failure) {
            throw new StoreException(
                    "The folder of the database " + file + " cannot be made. Check its name and the"
                            + " permissions of the folder above.",
                    failure);
        }
    }

    /** The one thread that writes. */
    Writer writer() {
        return writer;
    }

    /** Connections for questions. */
    Readers readers() {
        return readers;
    }

    /** Finishes what is being written, then closes the file. */
    @Override
    public void close() {
        try {
            readers.close();
            writer.close();
        } finally {
            guard.close();
        }
    }
}
