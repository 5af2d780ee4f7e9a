package io.orderlane.persistence.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.orderlane.core.port.StoreException;
import io.orderlane.core.status.SubmissionResult;
import io.orderlane.testkit.store.ParcelUpdate;
import io.orderlane.testkit.store.StoreFixture;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A real pgbouncer before the database. */
final class PgbouncerTest {

    @TempDir
    private Path folder;

    private String url = "";

    @BeforeEach
    void database() {
        assumeTrue(Pgbouncer.isInstalled(), "needs pgbouncer on the PATH or in /usr/sbin");
        url = TestServer.emptyDatabase(PgbouncerTest.class);
    }

    @ParameterizedTest
    @CsvSource({"transaction,0", "transaction,1", "statement,0"})
    void sessionsThatSeveralClientsShareAreRefusedWithTheSettingToChange(String mode, String roundRobin)
            throws Exception {
        Map<String, String> settings = Map.of("pool_mode", mode, "server_round_robin", roundRobin);
        try (Pgbouncer pgbouncer = Pgbouncer.before(url, folder, settings)) {
            assertThatThrownBy(() -> TestServer.open(pgbouncer.url(), "node-1", null))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("pool_mode = session")
                    .hasMessageContaining("database.url");
            assertThat(TestServer.query(pgbouncer.url(), "SHOW statement_timeout"))
                    .containsExactly("0");
        }
        assertThat(TestServer.query(url, "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"))
                .isEmpty();
    }

    @Test
    void sessionsOfOnesOwnAreServed() throws Exception {
        try (Pgbouncer pgbouncer = Pgbouncer.before(url, folder, Map.of("pool_mode", "session"));
                PostgresStore store = TestServer.open(pgbouncer.url(), "node-1", null)) {
            ParcelUpdate update = ParcelUpdate.of("P-1");
            assertThat(StoreFixture.offer(store.stores(), List.of(update.candidate(ParcelUpdate.START))))
                    .hasOnlyElementsOfType(SubmissionResult.Accepted.class);
            assertThat(store.stores().reader().pending()).isEqualTo(1);
        }
    }
}
