package example;

import static io.orderlane.testkit.host.PhoneAssertions.assertThat;
import static io.orderlane.testkit.host.PhoneAssertions.phone;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.orderlane.alipayhk.AlipayHkAccount;
import io.orderlane.testkit.host.AlipayHkSandbox;
import io.orderlane.testkit.host.MerchantAccount;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class RideHostTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Ride RIDE = new Ride("harbour", "R-1001", "2160220000000001", "AB1234");

    @RegisterExtension
    static final AlipayHkSandbox alipayHk =
            AlipayHkSandbox.builder().account("harbour").account("peak").start();

    @TempDir
    private Path folder;

    private DataSource rides;

    @BeforeEach
    void openDatabase() {
        rides = RideDatabase.open(folder.resolve("rides.db"));
    }

    private RideHost started() {
        RideHost host = new RideHost(rides, folder, account("harbour"), account("peak"));
        host.start();
        return host;
    }

    private static AlipayHkAccount account(String name) {
        MerchantAccount merchant = alipayHk.account(name);
        return AlipayHkAccount.of(
                alipayHk.endpoint(), merchant.clientId(), merchant.privateKeyFile(), merchant.publicKeyFile());
    }

    private int rows(String table) throws SQLException {
        try (Connection connection = rides.getConnection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT count(*) FROM " + table)) {
            return count.getInt(1);
        }
    }

    @Test
    void whatIsCommittedShowsOnThePhonesOfBothMerchants() throws Exception {
        try (RideHost host = started()) {
            host.inTransaction(connection -> host.taken(connection, RIDE));
            host.inTransaction(connection ->
                    host.taken(connection, new Ride("peak", "R-2001", "2160220000000002", "CD5678")));

            assertThat(phone("2160220000000001")).within(SOON).shows("AB1234");
            assertThat(phone("2160220000000002")).within(SOON).shows("CD5678");
        }
        assertEquals(2, rows("ride"));
    }

    @Test
    void whatIsRolledBackLeavesNothing() throws Exception {
        try (RideHost host = started()) {
            assertThrows(IllegalStateException.class, () -> host.inTransaction(connection -> {
                host.taken(connection, RIDE);
                throw new IllegalStateException("the driver gave it back");
            }));
            assertEquals(0, rows("ride"));
            assertEquals(0, rows("orderlane_outbox"));

            Ride ofNoMerchant = new Ride("airport", "R-3001", "2160220000000003", "EF9012");
            assertThrows(
                    IllegalArgumentException.class,
                    () -> host.inTransaction(connection -> host.taken(connection, ofNoMerchant)));
            assertEquals(0, rows("ride"));
        }
        assertEquals(0, alipayHk.sandbox().journal().size());
    }

    @Test
    void whatWasCommittedBeforeTheHostWasKilledShowsAfterTheRestart() throws Exception {
        alipayHk.sandbox().stopListening();
        assertEquals(KilledHost.EXIT, KilledHost.run(folder, alipayHk));
        assertEquals(1, rows("ride"));
        alipayHk.sandbox().listenAgain();
        try (RideHost restarted = started()) {
            assertThat(phone(RIDE.userId())).within(SOON).shows(RIDE.plate());
        }
        assertEquals(1, alipayHk.sandbox().orders().size());
    }

    @Test
    void aStopLetsWhatIsInFlightEnd() throws Exception {
        alipayHk.fault("delay");
        try (RideHost host = started()) {
            host.inTransaction(connection -> host.taken(connection, RIDE));
            while (alipayHk.sandbox().orders().isEmpty()) {
                Thread.onSpinWait();
            }
            // AlipayHK has it, and its answer is still to come
        }
        try (RideHost restarted = started()) {
            restarted.inTransaction(connection ->
                    restarted.taken(connection, new Ride("harbour", "R-1002", "2160220000000004", "GH3456")));
            assertThat(phone("2160220000000004")).within(SOON).shows("GH3456");
        }
        assertEquals(2, alipayHk.sandbox().journal().size(), "requests: none was repeated");
    }
}
