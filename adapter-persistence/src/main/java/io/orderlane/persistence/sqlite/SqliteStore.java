package io.orderlane.persistence.sqlite;

import io.orderlane.core.port.StoreException;
import io.orderlane.core.port.Stores;
import io.orderlane.persistence.jdbc.SqlReader;
import io.orderlane.persistence.jdbc.SqlReplayJobs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;

/**
 * A store in one SQLite file, for one process. What it answers has been synchronised to disk. At the start, lanes that a
 * process before was sending are due again at once, since nobody else can hold them.
 */
public final class SqliteStore implements AutoCloseable {

    private static final String PREFIX = "jdbc:sqlite:";

    private final FileGuard guard;
    private final Writer writer;
    private final Readers readers;
    private final Retention retention;
    private final Stores stores;

    private SqliteStore(FileGuard guard, Writer writer, Readers readers, Clock clock) {
        this.guard = guard;
        this.writer = writer;
        this.readers = readers;
        retention = new Retention(writer, clock);
        writer.write(session -> session.call(LaneSql.FREE_ALL).update());
        Routes routes = new Routes(writer);
        Pending pending = new Pending(writer);
        stores = new Stores(
                new SqliteIntake(writer, routes, pending, clock),
                new SqliteLanes(writer, readers, routes, pending, clock),
                new SqlReader(readers, pending::get),
                new SqliteRouteBook(writer, readers, routes, clock),
                new SqliteReplays(writer, readers, pending, clock),
                new SqlReplayJobs(
                        readers,
                        writer::write,
                        EntrySql.KEEPING,
                        session -> clock.instant(),
                        (session, replays) -> {},
                        pending::add),
                new SqliteNodes(readers, clock));
    }

    /**
     * Opens the store at a JDBC URL: {@code jdbc:sqlite:} and the path of a file.
     *
     * @throws StoreException when it is not such a URL, or the file cannot be opened
     */
    public static SqliteStore open(String url, Clock clock) {
        if (!url.startsWith(PREFIX) || url.length() == PREFIX.length() || url.contains(":memory:")) {
            throw new StoreException("\"" + url + "\" does not name a SQLite file; expected " + PREFIX
                    + "PATH, such as " + PREFIX + "orderlane-data/orderlane.db. For a store in memory use memory:.");
        }
        return open(Path.of(url.substring(PREFIX.length())), clock);
    }

    /**
     * Opens the store in a file, which is made with its folder if it is missing.
     *
     * @param clock when things are due, run out and are forgotten
     * @throws StoreException when another process uses it, or it cannot be opened
     */
    public static SqliteStore open(Path path, Clock clock) {
        Path file = prepared(path.toAbsolutePath().normalize());
        FileGuard guard = FileGuard.of(file);
        try {
            DriverLibrary.unpackInto(file.resolveSibling(""));
            return connected(file, guard, clock);
        } catch (SQLException | RuntimeException failure) {
            guard.close();
            throw SqliteFault.explain(file, failure);
        }
    }

    private static SqliteStore connected(Path file, FileGuard guard, Clock clock) throws SQLException {
        Writer writer = Writer.of(file);
        try {
            Migrations.run(file);
            return new SqliteStore(guard, writer, new Readers(file, Connections.reading(file)), clock);
        } catch (SQLException | RuntimeException failure) {
            writer.close();
            throw failure;
        }
    }

    private static Path prepared(Path file) {
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

    /** Its views. */
    public Stores stores() {
        return stores;
    }

    /**
     * Removes what has been kept long enough: settled notifications and attempts after 30 days, remembered acceptances
     * after seven. Call it now and then, again at once while it removes something.
     *
     * @param limit at most so many rows of each kind
     * @return how many rows were removed
     */
    public int sweep(int limit) {
        return retention.sweep(limit);
    }

    /** For tests that put the database itself in a bad place. */
    Writer writer() {
        return writer;
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
