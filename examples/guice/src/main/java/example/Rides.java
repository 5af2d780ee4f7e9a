package example;

import com.google.inject.Inject;
import io.orderlane.core.check.CheckReport;
import io.orderlane.core.check.Violation;
import io.orderlane.persistence.outbox.JdbcOutbox;
import io.orderlane.persistence.outbox.OutboxRelay;
import io.orderlane.ride.RideFields;
import io.orderlane.ride.RideHailing;
import io.orderlane.ride.RideStatus;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** The rides of the host: each is kept and reported to AlipayHK together, or not at all. */
final class Rides {

    private final DataSource database;
    private final JdbcOutbox outbox;
    private final OutboxRelay relay;

    @Inject
    Rides(DataSource database, JdbcOutbox outbox, OutboxRelay relay) {
        this.database = database;
        this.outbox = outbox;
        this.relay = relay;
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
