package io.orderlane.persistence.postgresql;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import io.orderlane.persistence.jdbc.Questions;
import io.orderlane.persistence.jdbc.Session;
import io.orderlane.persistence.jdbc.UnwritableRowException;
import io.orderlane.persistence.jdbc.Work;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Transactions on a database. */
final class Database implements Questions, AutoCloseable {

    private final String name;
    private final HikariDataSource writers;
    private final HikariDataSource readers;

    private Database(String name, HikariDataSource writers, HikariDataSource readers) {
        this.name = name;
        this.writers = writers;
        this.readers = readers;
    }

    /** Connects. */
    static Database open(String url, String user, @Nullable String password, String node) {
        HikariDataSource writers = Pools.writing(url, user, password, node);
        try {
            return new Database(nameOf(url), writers, Pools.reading(url, user, password, node));
        } catch (RuntimeException failure) {
            writers.close();
            throw failure;
        }
    }

    /** The URL without its parameters, which may hold a password. */
    static String nameOf(String url) {
        return url.replaceFirst("[?].*", "");
    }

    /**
     * Does the work in a transaction and answers after its commit.
     *
     * @throws UnwritableRowException when the work itself is at fault
     * @throws io.orderlane.core.port.StoreException when the database is
     */
    <T> T write(Work<T> work) {
        try {
            return patiently(work);
        } catch (RacedException again) {
            throw again;
        } catch (SQLException | RuntimeException failure) {
            if (PostgresFault.isOfTheRow(failure)) {
                throw new UnwritableRowException(failure);
            }
            throw PostgresFault.explain(name, failure);
        }
    }

    /** Whoever waited too long for others has changed nothing, so once more is harmless. */
    private <T> T patiently(Work<T> work) throws SQLException {
        try {
            return in(writers, work);
        } catch (SQLException failure) {
            if (PostgresFault.isOfOthers(failure)) {
                return in(writers, work);
            }
            throw failure;
        }
    }

    @Override
    public <T> T read(Work<T> question) {
        try {
            return in(readers, question);
        } catch (SQLException | RuntimeException failure) {
            throw PostgresFault.explain(name, failure);
        }
    }

    /** What is not committed is rolled back when the pool takes the connection back. */
    private <T> T in(HikariDataSource pool, Work<T> work) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            Session session = new Session(connection);
            T result = work.in(session);
            session.forget();
            connection.commit();
            return result;
        } catch (SQLException failure) {
            if (PostgresFault.isOfTheConnection(failure)) {
                evict(writers);
                evict(readers);
            }
            throw failure;
        }
    }

    /** When one connection is cut the others mostly are as well, so that each would fail a call of its own. */
    private static void evict(HikariDataSource pool) {
        HikariPoolMXBean bean = pool.getHikariPoolMXBean();
        if (bean != null) {
            bean.softEvictConnections();
        }
    }

    @Override
    public void close() {
        readers.close();
        writers.close();
    }
}
