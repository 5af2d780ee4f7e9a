package io.orderlane.spring;

import io.orderlane.core.check.CheckReport;
import io.orderlane.core.order.OrderUpdate;
import io.orderlane.core.port.StoreException;
import io.orderlane.core.scenario.UpdateDraft;
import io.orderlane.persistence.outbox.JdbcOutbox;
import io.orderlane.persistence.outbox.OutboxRelay;
import java.sql.Connection;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Takes updates in within the current transaction: what it commits reaches AlipayHK, what it rolls back leaves nothing.
 * Safe to share.
 *
 * <pre>{@code
 * @Transactional
 * public void taken(Ride ride) {
 *     rides.save(ride);
 *     outbox.submit(RideHailing.SCENARIO.update(ORDER_TAKEN, ride.number(), ride.takenAt()).to(ride.userId()));
 * }
 * }</pre>
 */
public final class OrderlaneOutbox {

    private final JdbcOutbox outbox;
    private final OutboxRelay relay;
    private final DataSource dataSource;

    OrderlaneOutbox(JdbcOutbox outbox, OutboxRelay relay, DataSource dataSource) {
        this.outbox = outbox;
        this.relay = relay;
        this.dataSource =
                dataSource instanceof TransactionAwareDataSourceProxy proxy && proxy.getTargetDataSource() != null
                        ? proxy.getTargetDataSource()
                        : dataSource;
    }

    /**
     * Checks an update and writes it in the current transaction, by the rules of {@link JdbcOutbox#submit}. It is handed
     * over as soon as the transaction is committed.
     *
     * @return the warnings
     * @throws UpdateRefusedException when it breaks a rule, with all that was found; nothing was written
     * @throws IllegalStateException when there is no transaction of the outbox's data source; nothing was written
     * @throws StoreException when the row could not be written
     */
    public CheckReport submit(OrderUpdate update) {
        Objects.requireNonNull(update, "submit(update): the update is null");
        refuseOutside();
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            CheckReport report = outbox.submit(connection, update);
            if (!report.violations().isEmpty()) {
                throw new UpdateRefusedException(report);
            }
            TransactionSynchronizationManager.registerSynchronization(new AfterCommit(relay));
            return report;
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    /** Takes a typed update in, like any other. */
    public CheckReport submit(UpdateDraft<?> draft) {
        return submit(OrderUpdate.of(Objects.requireNonNull(draft, "submit(draft): the draft is null")));
    }

    private void refuseOutside() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()
                || !TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException(
                    "There is no transaction, so the update would not be committed together with"
                            + " what it is about; nothing was written. Submit within a method that is @Transactional and is called"
                            + " from another bean, or within a TransactionTemplate; or give the update to Orderlane.submit, which"
                            + " needs no transaction.");
        }
        if (!TransactionSynchronizationManager.hasResource(dataSource)) {
            throw new IllegalStateException(
                    "The current transaction is not one of the outbox's data source, so the update"
                            + " would not be committed with it; nothing was written. Use the transaction manager of that data"
                            + " source, such as @Transactional(\"NAME\"), or mark the right DataSource as @Primary.");
        }
    }

    /** Lets the relay look at once after the commit. */
    private record AfterCommit(OutboxRelay relay) implements TransactionSynchronization {

        @Override
        public void afterCommit() {
            relay.wake();
        }
    }
}
