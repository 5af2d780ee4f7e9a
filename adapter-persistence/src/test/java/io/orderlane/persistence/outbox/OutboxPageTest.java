package io.orderlane.persistence.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderlane.core.Orderlane;
import io.orderlane.core.check.CheckReport;
import io.orderlane.core.memory.MemoryStore;
import io.orderlane.core.notification.Settled;
import io.orderlane.core.order.OrderUpdate;
import io.orderlane.core.port.Stores;
import io.orderlane.testkit.store.ParcelStatus;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What docs/outbox.md shows. */
final class OutboxPageTest {

    private final Stores stores = new MemoryStore().stores();

    @Test
    void whatThePageShowsKeepsAnOrderAndItsUpdateOrNeither() throws SQLException {
        try (HostDatabase host = HostDatabase.create("jdbc:h2:mem:" + UUID.randomUUID(), OutboxDialect.H2);
                Orderlane orderlane = Pipeline.builder(stores).build()) {
            DataSource dataSource = host.dataSource();
            OutboxListener listener = new Heard();
            // outbox.md, from here
            JdbcOutbox outbox = JdbcOutbox.of(orderlane);
            OutboxRelay relay = outbox.relay(dataSource, listener);
            orderlane.start();
            relay.start();
            // outbox.md, to here
            try (relay;
                    Connection connection = dataSource.getConnection()) {
                submit(connection, outbox, relay, "P-1", Pipeline.update("P-1", ParcelStatus.PACKED, 0));
                submit(
                        connection,
                        outbox,
                        relay,
                        "P-2",
                        Pipeline.update("P-2", ParcelStatus.PACKED, 0, "x".repeat(65)));

                assertThat(host.query("SELECT order_no FROM sale")).containsExactly("P-1");
                await().until(() -> Pipeline.ends(stores, "P-1").contains(Settled.DELIVERED));
                assertThat(host.waiting()).isZero();
            }
        }
    }

    private static void submit(
            Connection connection, JdbcOutbox outbox, OutboxRelay relay, String order, OrderUpdate update)
            throws SQLException {
        // outbox.md, from here
        connection.setAutoCommit(false);
        saveOrder(connection, order);
        CheckReport report = outbox.submit(connection, update);
        if (report.violations().isEmpty()) {
            connection.commit();
            relay.wake(); // else it is handed over at the relay's next look, within a second
        } else {
            connection.rollback(); // or commit without the update: your choice
        }
        // outbox.md, to here
    }

    private static void saveOrder(Connection connection, String order) throws SQLException {
        HostDatabase.sell(connection, order);
    }
}
