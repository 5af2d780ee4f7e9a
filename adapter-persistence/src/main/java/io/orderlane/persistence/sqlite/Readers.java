package io.orderlane.persistence.sqlite;

import io.orderlane.core.store.StoreHealth;
import io.orderlane.persistence.jdbc.internal.Transactions.Work;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** Connections for queries, a few at a time; the writer never waits for them. */
final class Readers implements AutoCloseable {

    private final Path file;
    private final StoreHealth health;
    private final List<SqliteConnection> all;
    private final BlockingQueue<SqliteConnection> free;

    Readers(Path file, List<SqliteConnection> connections, StoreHealth health) {
        this.file = file;
        this.health = health;
        this.all = connections;
        this.free = new ArrayBlockingQueue<>(connections.size(), true, connections);
    }

    <T> T read(Work<T> question) {
        SqliteConnection connection = borrow();
        try {
            connection.beginReading();
            T answer = question.in(connection.session());
            connection.commit();
            return answer;
        } catch (SQLException | RuntimeException failure) {
            connection.rollback();
            throw SqliteFault.explain(file, failure, health);
        } finally {
            free.add(connection);
        }
    }

    private SqliteConnection borrow() {
        try {
            return free.take();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw SqliteFault.explain(file, interrupted);
        }
    }

    @Override
    public void close() {
        for (SqliteConnection connection : all) {
            try {
                connection.close();
            } catch (SQLException failure) {
                throw SqliteFault.explain(file, failure);
            }
        }
    }
}
