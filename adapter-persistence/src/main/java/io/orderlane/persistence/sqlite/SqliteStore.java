package io.orderlane.persistence.sqlite;

import io.orderlane.core.liveness.Liveness;
import io.orderlane.core.port.LeaseTime;
import io.orderlane.core.port.StoreException;
import io.orderlane.core.port.Stores;
import io.orderlane.core.port.Ticker;
import io.orderlane.core.store.StoreHandle;
import io.orderlane.core.store.StoreHealth;
import io.orderlane.persistence.jdbc.internal.SqlReader;
import io.orderlane.persistence.jdbc.internal.SqlReplayJobs;
import io.orderlane.persistence.jdbc.internal.SqlReplays;
import io.orderlane.persistence.jdbc.internal.SqlRouteBook;
import io.orderlane.persistence.jdbc.internal.SqlRoutes;
import io.orderlane.persistence.jdbc.internal.Transactions;
import java.nio.file.Path;
import java.time.Clock;

/**
 * A store in one SQLite file, for one process. What it answers has been synchronised to disk. At the start, lanes that
 * an earlier process was sending are due again at once, since no other process can have leased them.
 */
public final class SqliteStore implements StoreHandle {

    private final SqliteFile file;
    private final SqliteRetention retention;
    private final Stores stores;

    /**
     * The store in this file; closing the store closes the file.
     *
     * @param clock when things are due and are forgotten
     */
    public SqliteStore(SqliteFile file, Clock clock) {
        this(file, clock, Ticker.system());
    }

    /**
     * The same with another ticker.
     *
     * @param ticker when leases run out: they are this process's own, so that setting a clock neither ends nor prolongs
     *     one
     */
    public SqliteStore(SqliteFile file, Clock clock, Ticker ticker) {
        this.file = file;
        LeaseTime leases = new LeaseTime(clock.instant(), ticker);
        Writer writer = file.writer();
        Readers readers = file.readers();
        Transactions.Time time = session -> clock.instant();
        retention = new SqliteRetention(writer, clock);
        writer.write(session -> session.call(SqliteLaneSql.FREE_ALL).update());
        SqlRoutes routes = new SqlRoutes(file);
        PendingCount pending = new PendingCount(writer);
        SqliteLanes lanes = new SqliteLanes(writer, readers, routes, pending, clock, leases);
        lanes.bringBack(clock.instant());
        stores = new Stores(
                new SqliteIntake(writer, routes, pending, clock, leases),
                lanes,
                new SqlReader(file, pending::get),
                new SqlRouteBook(file, routes, time),
                new SqlReplays(file, EntrySql.DIALECT, time, pending::add),
                new SqlReplayJobs(file, EntrySql.DIALECT, time, pending::add),
                new SqliteNodes(readers, clock));
    }

    /**
     * Opens the store at a JDBC URL, as {@link SqliteFile#open(String)} does.
     *
     * @throws StoreException when it is not such a URL, or the file cannot be opened
     */
    public static SqliteStore open(String url, Clock clock) {
        return in(SqliteFile.open(url), clock, Ticker.system());
    }

    /**
     * Opens the store in a file, as {@link SqliteFile#open(Path)} does, on the system's clock.
     *
     * @throws StoreException when another process uses it, it cannot be opened, or a jar is missing that it needs
     */
    public static SqliteStore open(Path path) {
        return open(path, Clock.systemUTC());
    }

    /**
     * Opens the store in a file, as {@link SqliteFile#open(Path)} does.
     *
     * @param clock when things are due and are forgotten
     * @throws StoreException when another process uses it, or it cannot be opened
     */
    public static SqliteStore open(Path path, Clock clock) {
        return open(path, clock, Ticker.system());
    }

    /** The same with another ticker, by which leases run out. */
    public static SqliteStore open(Path path, Clock clock, Ticker ticker) {
        return in(SqliteFile.open(path), clock, ticker);
    }

    private static SqliteStore in(SqliteFile file, Clock clock, Ticker ticker) {
        try {
            return new SqliteStore(file, clock, ticker);
        } catch (RuntimeException failure) {
            file.close();
            throw failure;
        }
    }

    @Override
    public Stores stores() {
        return stores;
    }

    @Override
    public int sweep(int limit) {
        return retention.sweep(limit);
    }

    @Override
    public Liveness liveness() {
        return file.writer().liveness();
    }

    @Override
    public StoreHealth health() {
        return file.health();
    }

    @Override
    public void look() {
        file.writer().look();
    }

    /** For tests that make the database itself fail. */
    Writer writer() {
        return file.writer();
    }

    @Override
    public void close() {
        file.close();
    }
}
