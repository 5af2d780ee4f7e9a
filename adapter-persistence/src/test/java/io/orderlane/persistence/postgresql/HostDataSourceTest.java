package io.orderlane.persistence.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.orderlane.core.memory.SettableClock;
import io.orderlane.core.port.StoreException;
import io.orderlane.core.port.Stores;
import io.orderlane.persistence.outbox.FaultyConnections;
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

/**
 * A store on a host's pool, in a database that has the host's tables and the history of its own migrations. A DBA made
 * our tables, and the host's user may make none.
 */
final class HostDataSourceTest implements StoreContracts, DurabilityContract, HandoverContract {

    private static final SettableClock CLOCK = SettableClock.at(ParcelUpdate.START);
    private static final String SETTINGS =
            "SELECT current_setting('search_path') || ' ' || current_setting('jit') || ' '"
                    + " || current_setting('enable_seqscan') || ' ' || current_setting('statement_timeout') || ' ' ||"
                    + " current_setting('transaction_isolation') || ' ' || current_setting('transaction_read_only')";

    private static final String DBA = "their_dba";
    private static final String APP = "their_app";

    private static String url;
    private static HikariDataSource host;
    private static PostgresStore store;

    @BeforeAll
    static void open() {
        url = TestServer.emptyDatabase(HostDataSourceTest.class);
        TestServer.query(
                url,
                "CREATE TABLE lane (theirs text); INSERT INTO lane VALUES ('kept')",
                "CREATE TABLE flyway_schema_history (theirs text)",
                "DROP ROLE IF EXISTS " + DBA,
                "DROP ROLE IF EXISTS " + APP,
                "CREATE ROLE " + DBA + " LOGIN",
                "CREATE ROLE " + APP + " LOGIN",
                "GRANT CREATE ON DATABASE " + url.substring(url.lastIndexOf('/') + 1) + " TO " + DBA,
                "SET ROLE " + DBA,
                PostgresSchema.DEFAULT.ddl(),
                PostgresSchema.DEFAULT.grants(APP));
        host = pool(url, APP);
        store = PostgresStore.on(host, "orderlane", "node-1", CLOCK);
    }

    private static HikariDataSource pool(String database, String user) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(database);
        config.setUsername(user);
        config.setMaximumPoolSize(12);
        return new HikariDataSource(config);
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
        TestServer.query(url, "DROP OWNED BY " + DBA + ", " + APP + " CASCADE", "DROP ROLE " + DBA, "DROP ROLE " + APP);
    }

    @Test
    void theHostsUserMayMakeNothing() throws SQLException {
        try (Connection connection = host.getConnection();
                Statement statement = connection.createStatement()) {
            for (String making : List.of(
                    "CREATE SCHEMA theirs",
                    "CREATE TABLE orderlane.more (one int)",
                    "CREATE TABLE public.more (one int)",
                    "ALTER TABLE orderlane.lane ADD COLUMN more int",
                    "DELETE FROM orderlane.flyway_schema_history")) {
                assertThatThrownBy(() -> statement.execute(making))
                        .as(making)
                        .hasMessageMatching("(?s).*(permission denied|must be owner).*");
            }
        }
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

    @Test
    void aSessionComesBackAsItWasAlsoWhenATransactionCannotBegin() throws SQLException {
        FaultyConnections connections = new FaultyConnections(host);
        try (PostgresStore faulty = PostgresStore.on(connections.dataSource(), "orderlane", "node-2", CLOCK)) {
            connections.givenBack.clear();
            connections.failing = "SET TRANSACTION";
            assertThatThrownBy(() -> faulty.stores().reader().pending()).isInstanceOf(StoreException.class);
            assertThatThrownBy(() -> faulty.sweep(1)).isInstanceOf(StoreException.class);
            assertThat(connections.givenBack).isNotEmpty().doesNotContain(false);
        }
    }

    @Test
    void whatAnotherVersionLeftInTheSchemaIsSaidInWordsThatHelpAHost() {
        String other = TestServer.emptyDatabase(UnknownHistory.class);
        try (HikariDataSource source = pool(other, TestServer.USER)) {
            PostgresStore.on(source).close();
            TestServer.execute(
                    other,
                    "INSERT INTO orderlane.flyway_schema_history VALUES"
                            + " (1000, '98', 'what comes later', 'SQL', 'V98__what_comes_later.sql', 7, 'dba', now(), 1, true)");
            PostgresStore.on(source).close(); // two versions run side by side during an upgrade

            TestServer.execute(other, "UPDATE orderlane.flyway_schema_history SET checksum = 1 WHERE version = '2'");
            assertThatThrownBy(() -> PostgresStore.on(source))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("schema orderlane")
                    .hasMessageContaining("up to 98 (what comes later)")
                    .hasMessageContaining("this Orderlane knows them up to 6.1 (pause of its own)")
                    .hasMessageContaining("upgrade this instance")
                    .hasMessageContaining("roll the others back")
                    .hasMessageNotContaining("backup");
        }
    }

    private static final class UnknownHistory {}

    @Test
    void aSchemaWithTablesAndWithoutAHistoryIsNotTakenOver() {
        String other = TestServer.emptyDatabase(NoHistory.class);
        TestServer.execute(other, "CREATE SCHEMA orderlane; CREATE TABLE orderlane.lane (theirs text)");
        try (HikariDataSource source = pool(other, TestServer.USER)) {
            assertThatThrownBy(() -> PostgresStore.on(source))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("has tables and no history of ours")
                    .hasMessageContaining("PostgresStore.on(dataSource, schema)")
                    .hasMessageNotContaining("backup");
        }
    }

    private static final class NoHistory {}

    private static String setting(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(SETTINGS)) {
            result.next();
            return result.getString(1);
        }
    }

    @Test
    void theServiceFindsTheSameTablesByItsUrl() {
        String service = url + "?currentSchema=orderlane";
        try (PostgresStore other = PostgresStore.open(service, APP, "", "node-3", CLOCK)) {
            accepted(ParcelUpdate.of("P-1"));
            assertThat(other.stores().reader().pending()).isEqualTo(1);
            other.look();
        }
    }

    @Test
    void aSchemaThatCannotBeOneIsRefused() {
        assertThatThrownBy(() -> PostgresStore.on(host, "Order Lane\";"))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("expected are lower-case letters");
    }
}
