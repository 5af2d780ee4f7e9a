package example;

import static io.orderlane.testkit.host.PhoneAssertions.assertThat;
import static io.orderlane.testkit.host.PhoneAssertions.phone;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.port.NotificationGateway;
import io.orderlane.testkit.host.AlipayHkSandbox;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** The host with AlipayHK in the process of the test. */
@SpringBootTest
@DirtiesContext
class RidesTest {

    // spring-boot.md, from here
    @RegisterExtension
    static final AlipayHkSandbox alipayhk =
            AlipayHkSandbox.builder().account("kowloon").account("central").start();

    @TestConfiguration
    static class WithSandbox {

        @Bean
        NotificationGateway gateway() {
            return alipayhk.gateway();
        }
    }
    // spring-boot.md, to here

    @TempDir
    static Path folder;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry properties) {
        properties.add("shop.folder", folder::toString);
    }

    @Autowired
    private Rides rides;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private TransactionTemplate transaction;

    // spring-boot.md, from here
    @BeforeEach
    void waitForTheOutboxToo() {
        alipayhk.watch("rows of the outbox", () -> rows("orderlane_outbox WHERE refused = 0"));
    }

    @Test
    void aRideThatIsTakenIsSavedAndOnThePassengersPhone() {
        rides.taken("kowloon", "R-1", "2160220000000001");
        alipayhk.awaitIdle();
        assertThat(phone("2160220000000001")).shows("AB1234");
        assertThat(database.queryForList("SELECT number FROM ride", String.class)).contains("R-1");
    }
    // spring-boot.md, to here

    @Test
    void aRideThatIsRolledBackLeavesNothing() {
        long before = rows("ride");
        transaction.executeWithoutResult(status -> {
            rides.taken("kowloon", "R-2", "2160220000000002");
            status.setRollbackOnly();
        });
        alipayhk.awaitIdle();
        assertThat(phone("2160220000000002")).showsNothing();
        assertThat(alipayhk.sandbox().orders()).isEmpty();
        assertThat(rows("ride")).isEqualTo(before);
    }

    @Test
    void eachMerchantReportsItsOwnRides() {
        rides.taken("kowloon", "R-3", "2160220000000003");
        rides.taken("central", "R-4", "2160220000000003");
        alipayhk.awaitIdle();
        assertThat(alipayhk.sandbox().orders())
                .extracting(order -> order.key().clientId() + " " + order.key().orderNo())
                .containsExactlyInAnyOrder(
                        alipayhk.account("kowloon").clientId() + " R-3",
                        alipayhk.account("central").clientId() + " R-4");
    }

    private long rows(String table) {
        Long rows = database.queryForObject("SELECT count(*) FROM " + table, Long.class);
        return rows == null ? -1 : rows;
    }
}
