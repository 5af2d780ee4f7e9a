package io.orderlane.persistence.sqlite;

import io.orderlane.core.liveness.Liveness;
import io.orderlane.core.liveness.WatchedLoop;
import io.orderlane.core.port.StoreException;
import io.orderlane.core.port.Ticker;
import io.orderlane.persistence.StoreHealth;
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

    /** Bytes that show whether the disk has room: more than a group of usual updates takes. */
    private static final int PROBE = 256 * 1024;

    private static final WriterJob<Boolean> STOP = new WriterJob<>(session -> true, false);

    private final Path file;
    private final StoreHealth health;
    private final SqliteConnection connection;
    private final Checkpoints log;
    private final BlockingQueue<WriterJob<?>> waiting = new LinkedBlockingQueue<>();
    private final Thread thread;
    private final WatchedLoop loop;
    private volatile @Nullable OpenFiles files;
    private boolean closed;

    private Writer(Path file, SqliteConnection connection, Checkpoints log, StoreHealth health) {
        this.file = file;
        this.health = health;
        this.connection = connection;
        this.log = log;
        this.thread = new Thread(this::run, "orderlane-sqlite-writer");
        thread.setDaemon(true);
        this.loop = new WatchedLoop(thread, Ticker.system());
    }

    /** One for this file, begun. */
    static Writer of(Path file, StoreHealth health) throws SQLException {
        SqliteConnection connection = Connections.writing(file);
        Writer writer = new Writer(file, connection, Checkpoints.of(file), health);
        writer.loop.start();
        return writer;
    }

    /** From now on nothing is written unless these files are still there. */
    void watch(OpenFiles opened) {
        files = opened;
    }

    /** Whether its thread is there and goes round. */
    Liveness liveness() {
        return Liveness.of(List.of(loop));
    }

    /** What the last calls met. */
    StoreHealth health() {
        return health;
    }

    /**
     * Looks whether the files are still there, and after a failure whether they can be written to again; what it finds is told
     * to the health.
     */
    void look() {
        try {
            check();
        } catch (StoreException gone) {
            SqliteFault.explain(file, gone, health);
            return;
        }
        health.prove(() -> {
            write(session -> session.call("INSERT INTO write_probe (filler) VALUES (zeroblob(" + PROBE + "))")
                    .update());
            write(session -> session.call("DELETE FROM write_probe").update());
        });
    }

    private void check() {
        OpenFiles opened = files;
        if (opened != null) {
            opened.check();
        }
    }

    /**
     * Does the work in a transaction and answers when the disk has it.
     *
     * @throws UnwritableRowException when the work itself is at fault
     * @throws StoreException when the database is
     */
    <T> T write(Work<T> work) {
        return done(new WriterJob<>(work, true));
    }

    /**
     * The same for what ends with this process anyway, such as who holds a lane: answers after the commit, which only a loss
     * of power can undo.
     */
    <T> T writeForThisProcess(Work<T> work) {
        return done(new WriterJob<>(work, false));
    }

    private <T> T done(WriterJob<T> job) {
        enqueue(job);
        try {
            return job.await();
        } catch (Throwable failure) {
            if (SqliteFault.isOfTheRow(failure)) {
                throw new UnwritableRowException(failure);
            }
            throw SqliteFault.explain(file, failure, health);
        }
    }

    private synchronized void enqueue(WriterJob<?> job) {
        if (closed) {
            throw new StoreException("The database " + file + " is closed.");
        }
        waiting.add(job);
    }

    private void run() {
        boolean stopped = false;
        while (!stopped) {
            List<WriterJob<?>> group = gather(next());
            stopped = group.remove(STOP);
            commit(group);
            log.grown();
        }
        log.close();
        emptyTheLog();
    }

    private WriterJob<?> next() {
        while (true) {
            try {
                loop.passed();
                WriterJob<?> next = waiting.poll(WatchedLoop.WAIT.toMillis(), TimeUnit.MILLISECONDS);
                if (next != null) {
                    return next;
                }
            } catch (InterruptedException nobodyShould) {
                // stopping without finishing would leave callers waiting
            }
        }
    }

    private List<WriterJob<?>> gather(WriterJob<?> first) {
        List<WriterJob<?>> group = new ArrayList<>();
        group.add(first);
        waiting.drainTo(group, GROUP - 1);
        return group;
    }

    private void commit(List<WriterJob<?>> group) {
        try {
            check();
            connection.synchronise(group.stream().anyMatch(WriterJob::isLasting));
            connection.beginWriting();
            for (WriterJob<?> job : group) {
                job.run(connection.session());
            }
            connection.commit();
        } catch (Throwable failure) { // whatever it is, the callers must hear of it and the thread must go on
            connection.rollback();
            replay(group, failure);
            return;
        }
        group.forEach(WriterJob::committed);
    }

    /** One job's own fault must not fail the others of its transaction. */
    private void replay(List<WriterJob<?>> group, Throwable failure) {
        if (group.size() > 1 && SqliteFault.isOfTheRow(failure)) {
            group.forEach(job -> commit(List.of(job)));
        } else {
            group.forEach(job -> job.failed(failure));
        }
    }

    private void emptyTheLog() {
        try {
            connection.checkpoint("TRUNCATE");
        } catch (SQLException later) {
            // the next start does it
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
            loop.mayEnd();
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
