package io.orderlane.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.orderlane.persistence.outbox.OutboxDialect;
import io.orderlane.persistence.outbox.OutboxTable;
import io.orderlane.sandbox.Sandbox;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Updates in the application's own transactions, on SQLite and H2. */
class OutboxTest {

    @TempDir
    private Path folder;

    private String sqlite() {
        return "jdbc:sqlite:" + folder.resolve("shop.db") + "?journal_mode=WAL&busy_timeout=5000";
    }

    private String h2() {
        return "jdbc:h2:mem:" + folder.getFileName();
    }

    @Test
    void whatIsCommittedIsDeliveredAndWhatIsRolledBackLeavesNothing() {
        Hosts.with(Hosts.dev(), sqlite()).run(host -> {
            JdbcTemplate jdbc = tables(host);
            OrderlaneOutbox outbox = host.getBean(OrderlaneOutbox.class);
            transaction(host).executeWithoutResult(status -> {
                jdbc.update("INSERT INTO ride VALUES ('R-1')");
                outbox.submit(Rides.taken("R-1"));
                status.setRollbackOnly();
            });
            assertThat(rows(jdbc, "ride")).isZero();
            assertThat(rows(jdbc, "orderlane_outbox")).isZero();
            transaction(host).executeWithoutResult(status -> {
                jdbc.update("INSERT INTO ride VALUES ('R-2')");
                outbox.submit(Rides.taken("R-2"));
            });
            await().untilAsserted(() ->
                    assertThat(Hosts.orders(host.getBean(Sandbox.class))).containsExactly("R-2"));
            await().untilAsserted(
                            () -> assertThat(rows(jdbc, "orderlane_outbox")).isZero());
            assertThat(rows(jdbc, "ride")).isOne();
        });
    }

    @Test
    void anUpdateThatBreaksRulesTakesItsTransactionBack() {
        Hosts.with(Hosts.silent(), h2()).run(host -> {
            JdbcTemplate jdbc = tables(host);
            OrderlaneOutbox outbox = host.getBean(OrderlaneOutbox.class);
            assertThatThrownBy(() -> transaction(host).executeWithoutResult(status -> {
                        jdbc.update("INSERT INTO ride VALUES ('R-1')");
                        outbox.submit(Rides.ofNobody("R-1"));
                    }))
                    .isInstanceOf(UpdateRefusedException.class)
                    .hasMessageContaining("orderlane.accounts.nobody.*");
            assertThat(rows(jdbc, "ride")).isZero();
            assertThat(rows(jdbc, "orderlane_outbox")).isZero();
        });
    }

    @Test
    void outsideOfATransactionOfItsDataSourceAnUpdateIsRefusedInWords() {
        Hosts.with(Hosts.silent(), h2()).run(host -> {
            OrderlaneOutbox outbox = host.getBean(OrderlaneOutbox.class);
            assertThatThrownBy(() -> outbox.submit(Rides.taken("R-1")))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("There is no transaction")
                    .hasMessageContaining("@Transactional");
            DataSource other = new DriverManagerDataSource("jdbc:h2:mem:other");
            TransactionTemplate foreign = new TransactionTemplate(new DataSourceTransactionManager(other));
            assertThatThrownBy(() -> foreign.executeWithoutResult(status -> outbox.submit(Rides.taken("R-1"))))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("not one of the outbox's data source");
            assertThat(rows(new JdbcTemplate(host.getBean(DataSource.class)), "orderlane_outbox"))
                    .isZero();
        });
    }

    @Test
    void aTableThatTheApplicationOwnsIsCheckedAndNeverMade() {
        Hosts.with(Hosts.silent(), h2())
                .withPropertyValues("orderlane.outbox.create-table=false", "orderlane.outbox.table=shop_outbox")
                .run(host -> assertThat(new StoreFailureAnalyzer()
                                .analyze(host.getStartupFailure())
                                .getDescription())
                        .contains("shop_outbox")
                        .contains(new OutboxTable("shop_outbox").ddl(OutboxDialect.H2)));
    }

    private static JdbcTemplate tables(AssertableApplicationContext host) {
        JdbcTemplate jdbc = new JdbcTemplate(host.getBean(DataSource.class));
        jdbc.execute("CREATE TABLE ride (id VARCHAR(20) PRIMARY KEY)");
        return jdbc;
    }

    private static TransactionTemplate transaction(AssertableApplicationContext host) {
        return new TransactionTemplate(host.getBean(PlatformTransactionManager.class));
    }

    private static long rows(JdbcTemplate jdbc, String table) {
        Long rows = jdbc.queryForObject("SELECT count(*) FROM " + table, Long.class);
        return rows == null ? -1 : rows;
    }
}
