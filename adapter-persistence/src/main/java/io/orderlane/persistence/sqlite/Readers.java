package io.orderlane.persistence.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** Connections for questions, a few at a time; the writer never waits for them. */
final class Readers implements AutoCloseable {

    private final Path file;
    private final List<Session> all;
    private final BlockingQueue<Session> free;

    Readers(Path file, List<Session> sessions) {
        this.file = file;
        this.all = sessions;
        this.free = new ArrayBlockingQueue<>(sessions.size(), true, sessions);
    }

    /** Asks on one consistent state of what is committed. */
    <T> T read(Work<T> question) {
        Session session = borrow();
        try {
            session.beginReading();
            T answer = question.in(session);
            session.commit();
            return answer;
        } catch (SQLException | RuntimeException failure) {
            session.rollback();
            throw SqliteFault.explain(file, failure);
        } finally {
            free.add(session);
        }
    }

    private Session borrow() {
        try {
            return free.take();
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
            throw SqliteFault.explain(file, impatient);
        }
    }

    @Override
    public void close() {
        for (Session session : all) {
            try {
                session.close();
            } catch (SQLException failure) {
                throw SqliteFault.explain(file, failure);
            }
        }
    }
}
