package example;

import io.orderlane.alipayhk.AlipayHk;
import io.orderlane.alipayhk.AlipayHkAccount;
import io.orderlane.core.Orderlane;
import io.orderlane.core.check.CheckReport;
import io.orderlane.core.check.Violation;
import io.orderlane.persistence.outbox.JdbcOutbox;
import io.orderlane.persistence.outbox.OutboxRelay;
import io.orderlane.persistence.sqlite.SqliteStore;
import io.orderlane.ride.RideFields;
import io.orderlane.ride.RideHailing;
import io.orderlane.ride.RideStatus;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** A host in plain Java, with its own database: a ride is kept and reported to AlipayHK together, or not at all. */
final class RideHost implements AutoCloseable {

    private final DataSource database;
    private final Orderlane orderlane;
    private final JdbcOutbox outbox;
    private final OutboxRelay relay;

    /** Nothing runs yet. {@code rides}: the host's database; {@code folder}: where Orderlane's file is. */
    RideHost(DataSource rides, Path folder, AlipayHkAccount harbour, AlipayHkAccount peak) {
        database = rides;
        orderlane = Orderlane.builder()
                .store(() -> SqliteStore.open(folder.resolve("orderlane.db")))
                .gateway(() -> AlipayHk.builder()
                        .account("harbour", harbour)
                        .account("peak", peak)
                        .build())
                .build();
        outbox = JdbcOutbox.of(orderlane);
        relay = outbox.relay(database);
    }

    void start() {
        orderlane.start();
        relay.start();
    }

    /** Lets what is in flight end; what waits goes on after the next start. */
    @Override
    public void close() {
        relay.close();
        orderlane.close();
    }

    interface Work {
        void on(Connection connection) throws SQLException;
    }

    void inTransaction(Work work) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                work.on(connection);
                connection.commit();
            } catch (SQLException | RuntimeException failed) {
                connection.rollback();
                throw failed;
            }
        }
        relay.wake();
    }

    void taken(Connection connection, Ride ride) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO ride (no, plate) VALUES (?, ?)")) {
            insert.setString(1, ride.no());
            insert.setString(2, ride.plate());
            insert.executeUpdate();
        }
        Instant now = Instant.now(); // after the ride's row is locked
        CheckReport report = outbox.submit(
                connection,
                RideHailing.SCENARIO
                        .update(RideStatus.ORDER_TAKEN, ride.no(), now)
                        .account(ride.merchant())
                        .to(ride.userId())
                        .with(RideFields.SERVICE_START_TIME, now)
                        .with(RideFields.DRIVER_BOARD_DURATION, 5L)
                        .with(RideFields.LICENSE_PLATE, ride.plate())
                        .inBoth(RideFields.ORDER_URL, "https://rides.example/" + ride.no()));
        if (!report.violations().isEmpty()) {
            throw new IllegalArgumentException(report.violations().stream()
                    .map(Violation::message)
                    .collect(Collectors.joining(" ")));
        }
    }
}
