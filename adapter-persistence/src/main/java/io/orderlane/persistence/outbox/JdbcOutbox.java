package io.orderlane.persistence.outbox;

import io.orderlane.core.Orderlane;
import io.orderlane.core.check.CheckReport;
import io.orderlane.core.order.OrderUpdate;
import io.orderlane.core.port.StoreException;
import io.orderlane.core.scenario.UpdateDraft;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * Takes updates in within a host's own transaction: what is committed reaches the pipeline, what is rolled back leaves
 * nothing. Each method works on the host's connection and in its transaction, and neither commits nor changes the
 * connection. An {@link OutboxRelay} hands over what is committed. Safe to share.
 *
 * <pre>{@code
 * JdbcOutbox outbox = JdbcOutbox.of(orderlane);
 * OutboxRelay relay = outbox.relay(dataSource);
 * relay.start();
 *
 * saveOrder(connection, order);
 * CheckReport report = outbox.submit(connection, update);
 * if (report.violations().isEmpty()) {
 *     connection.commit();
 *     relay.wake();
 * } else {
 *     connection.rollback();
 * }
 * }</pre>
 */
public final class JdbcOutbox {

    private static final Duration POLL = Duration.ofSeconds(1);

    private final Orderlane orderlane;
    private final OutboxTable table;
    private final Clock clock;

    JdbcOutbox(Orderlane orderlane, OutboxTable table, Clock clock) {
        this.orderlane = orderlane;
        this.table = table;
        this.clock = clock;
    }

    /** An outbox in {@link OutboxTable#DEFAULT}, for this pipeline. */
    public static JdbcOutbox of(Orderlane orderlane) {
        return of(orderlane, OutboxTable.DEFAULT);
    }

    /** An outbox in this table, for this pipeline. */
    public static JdbcOutbox of(Orderlane orderlane, OutboxTable table) {
        return new JdbcOutbox(
                Objects.requireNonNull(orderlane, "JdbcOutbox.of(orderlane, table): the orderlane is null"),
                Objects.requireNonNull(table, "JdbcOutbox.of(orderlane, table): the table is null"),
                Clock.systemUTC());
    }

    /**
     * Checks an update by the rules of {@link Orderlane#submit} and writes it as one row, unless something blocks it.
     * What only the order's history shows is found later, and told to the relay's {@link OutboxListener}.
     *
     * @return all that was found; nothing is written where it has violations
     * @throws IllegalStateException when the connection commits each statement by itself: there is no transaction then
     * @throws StoreException when the row could not be written; roll the transaction back
     */
    public CheckReport submit(Connection connection, OrderUpdate update) {
        Objects.requireNonNull(update, "submit(connection, update): the update is null");
        inTransactionOf(connection);
        CheckReport report = orderlane.check(update);
        if (report.accepted().isPresent()) {
            write(connection, update);
        }
        return report;
    }

    /** Checks and writes a typed update, like any other. */
    public CheckReport submit(Connection connection, UpdateDraft<?> draft) {
        return submit(
                connection,
                OrderUpdate.of(Objects.requireNonNull(draft, "submit(connection, draft): the draft is null")));
    }

    private void inTransactionOf(Connection connection) {
        try {
            if (Objects.requireNonNull(connection, "submit(connection, update): the connection is null")
                    .getAutoCommit()) {
                throw new IllegalStateException(
                        "The connection is in auto-commit mode, so the update would be committed by itself and not with"
                                + " what it is about; nothing was written. Call setAutoCommit(false) first, or submit inside"
                                + " the transaction of your framework.");
            }
        } catch (SQLException failure) {
            throw failed("ask the connection for its mode", failure);
        }
    }

    private void write(Connection connection, OrderUpdate update) {
        try {
            table.insert(connection, update, clock.instant());
        } catch (SQLException failure) {
            throw failed("write the update", failure);
        }
    }

    /**
     * The updates that were refused after their transactions were committed, the lowest ids first.
     *
     * @throws StoreException when the database could not answer
     */
    public List<RefusedUpdate> refused(Connection connection, int limit) {
        try {
            return table.refused(connection, limit);
        } catch (SQLException failure) {
            throw failed("list what was refused", failure);
        }
    }

    /**
     * Removes a refused update; false when there is none of this id.
     *
     * @throws StoreException when the database could not answer
     */
    public boolean delete(Connection connection, long id) {
        try {
            return table.removeRefused(connection, id);
        } catch (SQLException failure) {
            throw failed("delete what was refused", failure);
        }
    }

    /**
     * Lets the relay hand a refused update over once more, for one that was refused by a version or a setting that has
     * been mended since; false when there is none of this id.
     *
     * @throws StoreException when the database could not answer
     */
    public boolean retry(Connection connection, long id) {
        try {
            return table.retry(connection, id);
        } catch (SQLException failure) {
            throw failed("retry what was refused", failure);
        }
    }

    private StoreException failed(String what, SQLException failure) {
        return new StoreException(
                "The outbox could not " + what + " (SQL state " + failure.getSQLState()
                        + "). Roll the transaction back."
                        + " If the table " + table.name()
                        + " is missing or not as it should be, make it by the statement of"
                        + " OutboxTable.ddl(…).",
                failure);
    }

    /** A relay that logs what it meets, by an {@link OutboxLog}, and looks once a second; not started. */
    public OutboxRelay relay(DataSource dataSource) {
        return relay(dataSource, new OutboxLog());
    }

    /** A relay that looks once a second, and when it is woken; not started. */
    public OutboxRelay relay(DataSource dataSource, OutboxListener listener) {
        return relay(dataSource, listener, POLL);
    }

    /**
     * A relay; not started.
     *
     * @param dataSource connections to the host's database; the relay takes one at a time and keeps none
     * @param listener is told what the relay meets
     * @param poll how often it looks for rows when nobody wakes it
     */
    public OutboxRelay relay(DataSource dataSource, OutboxListener listener, Duration poll) {
        Objects.requireNonNull(dataSource, "relay(dataSource, listener): the data source is null");
        Objects.requireNonNull(listener, "relay(dataSource, listener): the listener is null");
        Objects.requireNonNull(poll, "relay(dataSource, listener, poll): the poll is null; leave it out for a second");
        if (poll.compareTo(Duration.ofMillis(1)) < 0) {
            throw new IllegalArgumentException("relay(…, poll): found " + poll
                    + ", expected at least a millisecond: the relay would ask the database without a pause.");
        }
        return new OutboxRelay(orderlane, table, dataSource, listener, poll, clock);
    }
}
