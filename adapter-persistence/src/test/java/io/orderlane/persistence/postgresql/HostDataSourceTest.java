package io.orderlane.persistence.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.orderlane.core.port.StoreException;
import io.orderlane.core.port.Stores;
import io.orderlane.testkit.SettableClock;
import io.orderlane.testkit.store.DurabilityContract;
import io.orderlane.testkit.store.HandoverContract;
import io.orderlane.testkit.store.ParcelUpdate;
import io.orderlane.testkit.store.StoreContracts;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A store on a host's pool, in a database that has the host's tables and the history of its own migrations. */
final class HostDataSourceTest implements StoreContracts, DurabilityContract, HandoverContract {

    private static final SettableClock CLOCK = SettableClock.at(ParcelUpdate.START);
    private static final String SETTINGS =
            "SELECT current_setting('search_path') || ' ' || current_setting('jit') || ' '"
                    + " || current_setting('enable_seqscan') || ' ' || current_setting('statement_timeout') || ' ' ||"
                    + " current_setting('transaction_isolation') || ' ' || current_setting('transaction_read_only')";

    private static String url;
    private static HikariDataSource host;
    private static PostgresStore store;

    @BeforeAll
    static void open() {
        url = TestServer.emptyDatabase(HostDataSourceTest.class);
        TestServer.query(
                url,
                "CREATE TABLE lane (theirs text); INSERT INTO lane VALUES ('kept')",
                "CREATE TABLE flyway_schema_history (theirs text)");
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(TestServer.USER);
        config.setMaximumPoolSize(12);
        host = new HikariDataSource(config);
        store = PostgresStore.on(host, "orderlane", "node-1", CLOCK);
    }

    @BeforeEach
    void empty() {
        TestServer.query(
                url,
                "SET search_path = orderlane",
                "TRUNCATE lane, notification, history, attempt, dedupe, node, replay_job, replay_failure;"
                        + " UPDATE route SET paused_at = NULL");
        CLOCK.set(ParcelUpdate.START);
    }

    @AfterAll
    static void close() {
        store.close();
        host.close();
    }

    @Override
    public void restart() {
        store.close();
        assertThat(host.isClosed()).isFalse();
        store = PostgresStore.on(host, "orderlane", "node-1", CLOCK);
    }

    @Override
    public SettableClock clock() {
        return CLOCK;
    }

    @Override
    public Stores stores() {
        return store.stores();
    }

    @Test
    void theHostsTablesStayAsTheyAre() {
        assertThat(TestServer.query(url, "SELECT theirs FROM public.lane")).containsExactly("kept");
        assertThat(TestServer.query(url, "SELECT count(*) FROM public.flyway_schema_history"))
                .containsExactly("0");
        assertThat(TestServer.query(
                        url, "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename"))
                .containsExactly("flyway_schema_history", "lane");
    }

    @Test
    void aSessionComesBackAsItWas() throws SQLException {
        String usual = TestServer.query(url, SETTINGS).get(0);
        store.stores().reader().pending();
        store.sweep(1);
        List<Connection> all = new ArrayList<>();
        while (host.getHikariPoolMXBean().getIdleConnections() > 0 || all.isEmpty()) {
            Connection connection = host.getConnection();
            all.add(connection);
            assertThat(connection.getAutoCommit()).isTrue();
            assertThat(setting(connection)).isEqualTo(usual);
        }
        for (Connection one : all) {
            one.close();
        }
    }

    private static String setting(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(SETTINGS)) {
            result.next();
            return result.getString(1);
        }
    }

    @Test
    void aSchemaThatCannotBeOneIsRefused() {
        assertThatThrownBy(() -> PostgresStore.on(host, "Order Lane\";"))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("expected are lower-case letters");
    }
}
