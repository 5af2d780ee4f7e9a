package io.orderlane.persistence.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderlane.core.Orderlane;
import io.orderlane.core.notification.Settled;
import io.orderlane.core.port.OrderFilter;
import io.orderlane.core.port.Stores;
import io.orderlane.persistence.sqlite.SqliteStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * A host is killed as by {@code kill -9}. Not on H2, which lives in the host's process and loses what it had answered.
 */
@Timeout(180)
final class OutboxKillTest {

    private static final int ENOUGH = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    @Test
    void onPostgresNothingIsLostBetweenCommitAndRelay() throws Exception {
        killedBeforeTheRelay(postgres());
    }

    @Test
    void onPostgresNothingIsLostOrDoubledWhereverTheKillHits() throws Exception {
        killedAnywhere(postgres());
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, architectures = "amd64", disabledReason = MariaDbOutboxTest.NONE)
    void onMariaDbNothingIsLostBetweenCommitAndRelay() throws Exception {
        killedBeforeTheRelay(mariaDb());
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, architectures = "amd64", disabledReason = MariaDbOutboxTest.NONE)
    void onMariaDbNothingIsLostOrDoubledWhereverTheKillHits() throws Exception {
        killedAnywhere(mariaDb());
    }

    @Test
    void onSqliteNothingIsLostBetweenCommitAndRelay() throws Exception {
        killedBeforeTheRelay(sqlite());
    }

    @Test
    void onSqliteNothingIsLostOrDoubledWhereverTheKillHits() throws Exception {
        killedAnywhere(sqlite());
    }

    private static HostDatabase postgres() {
        return HostDatabase.create(PostgresOutboxTest.url(OutboxKillTest.class), OutboxDialect.POSTGRESQL);
    }

    private static HostDatabase mariaDb() {
        return HostDatabase.create(MariaDbServer.emptyDatabase(OutboxKillTest.class), OutboxDialect.MARIADB);
    }

    private HostDatabase sqlite() {
        return HostDatabase.create(SqliteOutboxTest.url(folder.resolve("host.db")), OutboxDialect.SQLITE);
    }

    private void killedBeforeTheRelay(HostDatabase database) throws Exception {
        try (HostDatabase host = database) {
            List<String> answered = sellUntilKilled(host, false);
            assertThat(host.waiting()).isGreaterThanOrEqualTo(answered.size());
            goOn(host, answered);
        }
    }

    private void killedAnywhere(HostDatabase database) throws Exception {
        try (HostDatabase host = database) {
            goOn(host, sellUntilKilled(host, true));
        }
    }

    /** The sales of which the process said that they were committed. */
    private List<String> sellUntilKilled(HostDatabase host, boolean relays) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SellingProcess.class.getName(),
                        host.url(),
                        host.dialect().name(),
                        folder.resolve("pipeline.db").toString(),
                        String.valueOf(relays))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> answered = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            while (answered.size() < ENOUGH) {
                answered.add(lines.readLine());
            }
            process.toHandle().destroyForcibly();
            process.waitFor();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                answered.add(line);
            }
        } finally {
            process.destroyForcibly();
        }
        assertThat(answered).doesNotContainNull();
        return answered;
    }

    /** The host starts again: what it had sold arrives, each once, and nothing else. */
    private void goOn(HostDatabase host, List<String> answered) {
        List<String> sold = host.query("SELECT order_no FROM sale");
        assertThat(sold).containsAll(answered).noneMatch(orderNo -> orderNo.startsWith("R"));
        Heard heard = new Heard();
        try (SqliteStore store = SqliteStore.open(folder.resolve("pipeline.db"), Clock.systemUTC());
                Orderlane orderlane = Pipeline.over(store.stores());
                OutboxRelay relay = JdbcOutbox.of(orderlane).relay(host.dataSource(), heard, Duration.ofMillis(5))) {
            orderlane.start();
            relay.start();
            await("nothing waits").atMost(PATIENCE).until(() -> host.waiting() == 0);
            Stores stores = store.stores();
            await("all is delivered")
                    .atMost(PATIENCE)
                    .until(() -> sold.stream()
                            .allMatch(orderNo -> Pipeline.ends(stores, orderNo).equals(List.of(Settled.DELIVERED))));
            assertThat(stores.reader()
                            .orders(OrderFilter.newest(sold.size() + 1))
                            .orders())
                    .hasSameSizeAs(sold);
        }
        assertThat(heard.refused).isEmpty();
    }
}
