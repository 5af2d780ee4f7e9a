package io.orderlane.persistence.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderlane.core.memory.SettableClock;
import io.orderlane.core.order.OrderKey;
import io.orderlane.core.port.StoreException;
import io.orderlane.core.port.Stores;
import io.orderlane.persistence.jdbc.internal.Row;
import io.orderlane.testkit.store.ParcelUpdate;
import io.orderlane.testkit.store.StoreFixture;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server of its own, that writes to the disk as a real one does and crashes. */
final class CrashTest implements StoreFixture {

    private static final int BEFORE_THE_CRASH = 50;
    private static final Duration RECOVERY = Duration.ofSeconds(30);

    private final SettableClock clock = SettableClock.at(ParcelUpdate.START);
    private EmbeddedPostgres server;
    private PostgresStore store;

    @BeforeEach
    void start() throws Exception {
        server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("restart_after_crash", "on")
                .start();
        store = TestServer.open("jdbc:postgresql://localhost:" + server.getPort() + "/postgres", "node-1", clock);
    }

    @AfterEach
    void stop() throws Exception {
        store.close();
        server.close();
    }

    @Test
    void nothingAnsweredIsLostWhenTheServerCrashesAndWorkGoesOnByItself() {
        List<OrderKey> answered = new ArrayList<>();
        assertThatThrownBy(() -> acceptForEver(answered)).isInstanceOf(StoreException.class);
        assertThat(answered).hasSizeGreaterThanOrEqualTo(BEFORE_THE_CRASH);
        long waiting = pendingOnceItIsBack();
        assertThat(waiting).isBetween((long) answered.size(), answered.size() + 1L);
        assertThat(answered)
                .allSatisfy(key -> assertThat(stores().reader().order(key)).isPresent());
        accepted(ParcelUpdate.of("P-later"));
        deliver(claim(1).get(0));
    }

    private void acceptForEver(List<OrderKey> answered) {
        for (int i = 0; ; i++) {
            if (i == BEFORE_THE_CRASH) {
                crash();
            }
            ParcelUpdate update = ParcelUpdate.of("P-" + i);
            accepted(update);
            answered.add(update.key());
        }
    }

    /** When one of its processes is killed, the server drops all that is in memory and recovers from its log. */
    private void crash() {
        long process = store.database()
                .read(session -> session.call("SELECT pg_backend_pid()")
                        .first(Row::number)
                        .orElseThrow());
        assertThat(ProcessHandle.of(process).orElseThrow().destroyForcibly()).isTrue();
    }

    private long pendingOnceItIsBack() {
        Instant patience = Instant.now().plus(RECOVERY);
        while (true) {
            try {
                return stores().reader().pending();
            } catch (StoreException notYet) {
                assertThat(Instant.now()).isBefore(patience);
            }
        }
    }

    @Override
    public SettableClock clock() {
        return clock;
    }

    @Override
    public Stores stores() {
        return store.stores();
    }
}
