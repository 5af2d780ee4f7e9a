package io.orderlane.persistence.sqlite;

import io.orderlane.core.liveness.GroupCommit;
import io.orderlane.core.liveness.Liveness;
import io.orderlane.core.liveness.WorkerThread;
import io.orderlane.core.port.StoreException;
import io.orderlane.core.port.Ticker;
import io.orderlane.core.store.StoreHealth;
import io.orderlane.persistence.jdbc.internal.Session;
import io.orderlane.persistence.jdbc.internal.Transactions.Work;
import io.orderlane.persistence.jdbc.internal.UnwritableRowException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * The one thread that writes, on the one connection that may. What waits while it commits goes into the next
 * transaction together, so that many callers share one wait for the disk.
 */
final class Writer implements GroupCommit.Target<Writer.Job<?>>, AutoCloseable {

    /** Jobs in one transaction; each may write many rows. */
    private static final int GROUP = 64;

    /** How many bytes test whether the disk has space: more than a usual group of updates takes. */
    private static final int PROBE = 256 * 1024;

    /** Work waiting for the writer; its caller is answered only after the commit. */
    static final class Job<T> {

        private final Work<T> work;
        private final boolean lasting;
        private final CompletableFuture<T> answer = new CompletableFuture<>();
        private @Nullable T result;

        Job(Work<T> work, boolean lasting) {
            this.work = work;
            this.lasting = lasting;
        }

        /** Whether its caller is answered only when no loss of power can undo it. */
        boolean isLasting() {
            return lasting;
        }

        void run(Session session) throws SQLException {
            result = work.in(session);
        }

        void committed() {
            answer.complete(result);
        }

        void failed(Throwable failure) {
            answer.completeExceptionally(failure);
        }

        /** Waits for the commit, even when interrupted: the caller must know whether it was written. */
        T await() throws Throwable {
            try {
                return answer.join();
            } catch (CompletionException failed) {
                throw failed.getCause() == null ? failed : failed.getCause();
            }
        }
    }

    private final Path file;
    private final FileGuard guard;
    private final StoreHealth health;
    private final SqliteConnection connection;
    private final Checkpoints log;
    private final GroupCommit<Job<?>> commits;
    private volatile @Nullable OpenFiles files;
    private volatile @Nullable StoreException unclosed;
    private boolean closed;

    private Writer(Path file, FileGuard guard, SqliteConnection connection, Checkpoints log, StoreHealth health) {
        this.file = file;
        this.guard = guard;
        this.health = health;
        this.connection = connection;
        this.log = log;
        this.commits = new GroupCommit<>("orderlane-sqlite-writer", Ticker.system(), GROUP, this);
    }

    /** A writer for this file, started. It frees the guard when it has ended. */
    static Writer of(Path file, FileGuard guard, StoreHealth health) throws SQLException {
        SqliteConnection connection = Connections.writing(file);
        Writer writer = new Writer(file, guard, connection, Checkpoints.of(file), health);
        writer.commits.start();
        return writer;
    }

    /** Checks these files from now on: nothing is written once one of them is gone. */
    void watch(OpenFiles opened) {
        files = opened;
    }

    /** Whether its thread is alive and not stuck. */
    Liveness liveness() {
        return Liveness.of(List.of(commits.worker()));
    }

    /** Whether the last calls succeeded. */
    StoreHealth health() {
        return health;
    }

    /**
     * Checks whether the files are still there, and after a failure whether they can be written to again. The result
     * goes to the health.
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
        return done(new Job<>(work, true));
    }

    /**
     * The same for what ends with this process anyway, such as a lease: answers after the commit, which only a loss of
     * power can undo.
     */
    <T> T writeForThisProcess(Work<T> work) {
        return done(new Job<>(work, false));
    }

    private <T> T done(Job<T> job) {
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

    private synchronized void enqueue(Job<?> job) {
        if (closed) {
            throw new StoreException("The database " + file + " is closed.");
        }
        commits.offer(job);
    }

    @Override
    public void write(List<Job<?>> group) {
        commit(group);
        group.clear();
        log.grown();
    }

    private void commit(List<Job<?>> group) {
        try {
            check();
            connection.synchronise(group.stream().anyMatch(Job::isLasting));
            connection.beginWriting();
            for (Job<?> job : group) {
                job.run(connection.session());
            }
            connection.commit();
        } catch (Throwable failure) { // whatever it is, the callers must be answered and the thread must go on
            connection.rollback();
            replay(group, failure);
            return;
        }
        group.forEach(Job::committed);
    }

    /** Repeats jobs one by one, so that one bad job does not fail the others of its transaction. */
    private void replay(List<Job<?>> group, Throwable failure) {
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
            // the next start reads the log
        }
    }

    /**
     * Closes the file on the thread that writes to it, so that nobody else opens it while a write is still under way:
     * its closer may have given up.
     */
    @Override
    public void ended() {
        try {
            log.close();
            emptyTheLog();
            connection.close();
        } catch (SQLException failure) {
            unclosed = SqliteFault.explain(file, failure);
        } finally {
            guard.close();
        }
    }

    /** Finishes what waits, then closes the file; waits for that at most a minute, and not after an interrupt. */
    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        commits.close(WorkerThread.LONGEST);
        StoreException failure = unclosed;
        if (failure != null) {
            throw failure;
        }
    }
}
