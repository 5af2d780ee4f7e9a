package io.orderlane.persistence.outbox;

import io.orderlane.core.Orderlane;
import io.orderlane.core.liveness.Liveness;
import io.orderlane.core.liveness.WorkerThread;
import io.orderlane.core.port.StoreException;
import io.orderlane.core.port.Ticker;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Hands the outbox's rows to the pipeline as they become visible, in the order of their ids, and removes them once the
 * pipeline has committed them. A crash anywhere repeats and never loses; what is repeated is a duplicate to the
 * pipeline. Several relays may work on one table, as long as their pipelines share one store (decision 0020). Close it
 * before the {@link Orderlane}. Safe to share.
 */
public final class OutboxRelay implements AutoCloseable {

    /** As many as share a commit of the pipeline by default. */
    private static final int MOST = 256;

    /** How long a close waits for rows that are being handed over. */
    private static final Duration STOP = Duration.ofSeconds(10);

    private final Orderlane orderlane;
    private final OutboxTable table;
    private final HostConnections connections;
    private final OutboxListener listener;
    private final Clock clock;
    private final WorkerThread worker;
    private final AtomicBoolean begun = new AtomicBoolean();
    private @Nullable String interruption;

    OutboxRelay(
            Orderlane orderlane,
            OutboxTable table,
            DataSource dataSource,
            OutboxListener listener,
            Duration poll,
            Clock clock) {
        this.orderlane = orderlane;
        this.table = table;
        this.connections = new HostConnections(dataSource);
        this.listener = listener;
        this.clock = clock;
        this.worker = new WorkerThread("orderlane-outbox", Ticker.system(), Duration.ZERO, poll, this::round);
    }

    /**
     * Begins to hand over.
     *
     * @throws IllegalStateException when it was started or closed before
     */
    public void start() {
        if (begun.getAndSet(true)) {
            throw new IllegalStateException(
                    "This relay was started or closed before; a relay starts once. Take another one from JdbcOutbox.relay(…).");
        }
        worker.start();
    }

    /** Looks for rows at once: call it after a commit, so that the update does not wait for the next look. */
    public void wake() {
        worker.wake();
    }

    /** Whether its thread is alive and not stuck. */
    public Liveness liveness() {
        return Liveness.of(List.of(worker));
    }

    /** Finishes what is being handed over, and stops. What waits in the table stays there. */
    @Override
    public void close() {
        begun.set(true);
        worker.close(STOP);
    }

    private void round() {
        try {
            while (!worker.isClosing() && handOver()) {
                worker.passed();
            }
        } catch (SQLException failure) {
            interrupted("The outbox's table " + table.name() + " cannot be read or written.", failure);
        } catch (StoreException failure) {
            interrupted("The pipeline's store could not answer.", failure);
        } catch (IllegalStateException closed) {
            interrupted("The pipeline takes nothing in.", closed);
        } catch (Throwable bug) { // whatever it is, the thread must go on
            interrupted("Something unexpected failed.", bug);
        }
    }

    /** Hands over the first rows that wait; true when the next ones should follow at once. */
    private boolean handOver() throws SQLException {
        List<OutboxRow> rows = connections.transaction(connection -> table.waiting(connection, MOST));
        OutboxBatch batch = OutboxBatch.handOver(rows, orderlane, clock.instant());
        List<RefusedUpdate> refused = batch.changesNothing()
                ? List.of()
                : connections.transaction(connection -> writeDown(connection, batch));
        refused.forEach(one -> tell("refused", listening -> listening.refused(one)));
        String delay = batch.delay();
        if (delay != null) {
            interrupted(delay, null);
            return false;
        }
        resumed();
        return rows.size() == MOST;
    }

    /** Returns what was marked as refused here and by no other relay. */
    private List<RefusedUpdate> writeDown(Connection connection, OutboxBatch batch) throws SQLException {
        table.remove(connection, batch.durable());
        List<RefusedUpdate> marked = new ArrayList<>();
        for (RefusedUpdate one : batch.refused()) {
            if (table.refuse(connection, one)) {
                marked.add(one);
            }
        }
        return marked;
    }

    private void interrupted(String why, @Nullable Throwable cause) {
        if (!why.equals(interruption)) {
            interruption = why;
            tell("interrupted", listening -> listening.interrupted(why, cause));
        }
    }

    private void resumed() {
        if (interruption != null) {
            interruption = null;
            tell("resumed", OutboxListener::resumed);
        }
    }

    private void tell(String callback, Consumer<OutboxListener> call) {
        try {
            call.accept(listener);
        } catch (Throwable thrown) {
            try {
                listener.unexpected("OutboxListener." + callback, thrown);
            } catch (Throwable dropped) {
                // no listener is left to report it to
            }
        }
    }
}
