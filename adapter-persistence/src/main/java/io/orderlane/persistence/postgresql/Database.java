package io.orderlane.persistence.postgresql;

import io.orderlane.core.port.StoreException;
import io.orderlane.core.store.StoreHealth;
import io.orderlane.persistence.jdbc.internal.Session;
import io.orderlane.persistence.jdbc.internal.Transactions;
import io.orderlane.persistence.jdbc.internal.Transactions.Work;
import io.orderlane.persistence.jdbc.internal.UnwritableRowException;
import io.orderlane.persistence.postgresql.PostgresAcceptance.RacedException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Transactions on a database. */
final class Database implements Transactions, AutoCloseable {

    private static final String PROBE = "INSERT INTO write_probe (filler) VALUES (decode(repeat('00', 262144), 'hex'))";

    private final String name;
    private final StoreHealth health = new StoreHealth(Clock.systemUTC());
    private final Sessions writers;
    private final Sessions readers;

    private Database(String name, Sessions writers, Sessions readers) {
        this.name = name;
        this.writers = writers;
        this.readers = readers;
    }

    /** Connects, with pools of our own. */
    static Database open(String url, String user, @Nullable String password, String node) {
        Sessions writers = ConnectionPools.writing(url, user, password, node);
        try {
            return new Database(Address.nameOf(url), writers, ConnectionPools.reading(url, user, password, node));
        } catch (RuntimeException failure) {
            writers.close();
            throw failure;
        }
    }

    /** On a host's data source, in this schema. */
    static Database on(DataSource source, String schema) throws SQLException {
        try (Connection connection = source.getConnection()) {
            String url = connection.getMetaData().getURL();
            return new Database(
                    url == null ? "of the data source" : Address.nameOf(url),
                    HostSessions.writing(source, schema),
                    HostSessions.reading(source, schema));
        }
    }

    /** The name of the database, without anything that may be secret. */
    String name() {
        return name;
    }

    /** Whether the last calls succeeded. */
    StoreHealth health() {
        return health;
    }

    /** Checks after a failure whether it can be written to again. */
    void look() {
        health.prove(() -> write(session -> {
            session.call(PROBE).update();
            return session.call("DELETE FROM write_probe").update();
        }));
    }

    /**
     * Does the work in a transaction and answers after its commit.
     *
     * @throws UnwritableRowException when the work itself is at fault
     * @throws StoreException when the database is
     */
    @Override
    public <T> T write(Work<T> work) {
        try {
            return patiently(work);
        } catch (RacedException again) {
            throw again;
        } catch (SQLException | RuntimeException failure) {
            if (PostgresFault.isOfTheRow(failure)) {
                throw new UnwritableRowException(failure);
            }
            throw explained(failure);
        }
    }

    private StoreException explained(Exception failure) {
        StoreException told = PostgresFault.explain(name, failure);
        if (!(failure instanceof SQLException sql && PostgresFault.isOfOthers(sql))) {
            health.failed(PostgresFault.withoutName(told));
        }
        return told;
    }

    /**
     * Repeats a transaction once that waited too long for locks, or whose session became read-only: it has changed
     * nothing, so that is harmless, and it may get another session.
     */
    private <T> T patiently(Work<T> work) throws SQLException {
        try {
            return in(writers, work);
        } catch (SQLException failure) {
            if (PostgresFault.isOfOthers(failure) || PostgresFault.isReadOnly(failure)) {
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
            throw explained(failure);
        }
    }

    private <T> T in(Sessions sessions, Work<T> work) throws SQLException {
        try (Sessions.Begun begun = sessions.begin()) {
            Session session = new Session(begun.connection());
            T result = work.in(session);
            session.forget();
            begun.connection().commit();
            return result;
        } catch (SQLException failure) {
            if (PostgresFault.isOfTheConnection(failure) || PostgresFault.isReadOnly(failure)) {
                // when one is cut, or its server became a replica, the others mostly are as well, and each would fail a
                // call of its own
                writers.drop();
                readers.drop();
            }
            throw failure;
        }
    }

    @Override
    public void close() {
        readers.close();
        writers.close();
    }
}
