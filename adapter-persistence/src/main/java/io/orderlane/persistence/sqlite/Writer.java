package io.orderlane.persistence.sqlite;

import io.orderlane.core.port.StoreException;
import io.orderlane.persistence.jdbc.UnwritableRowException;
import io.orderlane.persistence.jdbc.Work;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The one thread that writes, on the one connection that may. Whatever waits while it commits goes into the next
 * transaction together, so many callers share one synchronisation of the disk.
 */
final class Writer implements AutoCloseable {

    /** Jobs in one transaction; each may itself hold many rows. */
    private static final int GROUP = 64;

    private static final long IDLE_MILLIS = 500;
    private static final Job<Boolean> STOP = new Job<>(session -> true);

    private final Path file;
    private final SqliteConnection connection;
    private final BlockingQueue<Job<?>> waiting = new LinkedBlockingQueue<>();
    private final Thread thread;
    private boolean closed;

    Writer(Path file, SqliteConnection connection) {
        this.file = file;
        this.connection = connection;
        this.thread = new Thread(this::run, "orderlane-sqlite-writer");
        thread.setDaemon(true);
    }

    Writer start() {
        thread.start();
        return this;
    }

    /**
     * Does the work in a transaction and answers after its commit.
     *
     * @throws UnwritableRowException when the work itself is at fault
     * @throws StoreException when the database is
     */
    <T> T write(Work<T> work) {
        Job<T> job = new Job<>(work);
        enqueue(job);
        try {
            return job.await();
        } catch (Throwable failure) {
            if (SqliteFault.isOfTheRow(failure)) {
                throw new UnwritableRowException(failure);
            }
            throw SqliteFault.explain(file, failure);
        }
    }

    private synchronized void enqueue(Job<?> job) {
        if (closed) {
            throw new StoreException("The database " + file + " is closed.");
        }
        waiting.add(job);
    }

    private void run() {
        boolean dirty = false;
        boolean stopped = false;
        while (!stopped) {
            Job<?> first = next();
            if (first == null) {
                dirty = dirty && !checkpointed("PASSIVE");
            } else {
                List<Job<?>> group = gather(first);
                stopped = group.remove(STOP);
                commit(group);
                dirty = true;
            }
        }
        checkpointed("TRUNCATE");
    }

    private @Nullable Job<?> next() {
        try {
            return waiting.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException nobodyShould) {
            return null; // stopping without finishing would leave callers waiting
        }
    }

    private List<Job<?>> gather(Job<?> first) {
        List<Job<?>> group = new ArrayList<>();
        group.add(first);
        waiting.drainTo(group, GROUP - 1);
        return group;
    }

    private void commit(List<Job<?>> group) {
        try {
            connection.beginWriting();
            for (Job<?> job : group) {
                job.run(connection.session());
            }
            connection.commit();
        } catch (Throwable failure) { // whatever it is, the callers must hear of it and the thread must go on
            connection.rollback();
            replay(group, failure);
            return;
        }
        group.forEach(Job::committed);
    }

    /** One job's own fault must not fail the others of its transaction. */
    private void replay(List<Job<?>> group, Throwable failure) {
        if (group.size() > 1 && SqliteFault.isOfTheRow(failure)) {
            group.forEach(job -> commit(List.of(job)));
        } else {
            group.forEach(job -> job.failed(failure));
        }
    }

    private boolean checkpointed(String mode) {
        try {
            connection.checkpoint(mode);
            return true;
        } catch (SQLException later) {
            return false; // the next commit or start does it
        }
    }

    /** Finishes what waits, then stops. */
    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            waiting.add(STOP);
        }
        join();
        try {
            connection.close();
        } catch (SQLException failure) {
            throw SqliteFault.explain(file, failure);
        }
    }

    private void join() {
        try {
            thread.join();
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }
}
