package io.orderlane.persistence.postgresql;

import io.orderlane.core.memory.MemoryStore;
import io.orderlane.core.memory.SettableClock;
import io.orderlane.core.port.Stores;
import io.orderlane.persistence.sqlite.SqliteStore;
import io.orderlane.testkit.store.ParcelUpdate;
import io.orderlane.testkit.store.model.RandomSequences;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The line {@code model} of docs/chaos.md: the same random sequences on the three stores, each beside the model. */
@EnabledIfSystemProperty(named = "chaos", matches = "all|model")
final class ModelChaosSuite {

    private static final PrintStream OUT = System.out;
    /** The same for the three of them. */
    private static final long SEED = Long.getLong("chaos.seed", System.currentTimeMillis());

    private final int sequences = Integer.getInteger("chaos.model.sequences", 10_000);
    private final SettableClock clock = SettableClock.at(ParcelUpdate.START);

    @Test
    void inMemory() {
        play("memory", List.of(new MemoryStore(clock, clock.ticker()).stores()));
    }

    @Test
    void onSqlite(@TempDir Path folder) {
        try (SqliteStore store = SqliteStore.open(folder.resolve("orderlane.db"), clock, clock.ticker())) {
            play("sqlite", List.of(store.stores()));
        }
    }

    @Test
    void onPostgres() {
        String url = TestServer.emptyDatabase(ModelChaosSuite.class);
        try (PostgresStore one = TestServer.open(url, "node-1", clock);
                PostgresStore two = TestServer.open(url, "node-2", clock)) {
            play("postgresql", List.of(one.stores(), two.stores()));
        }
    }

    private void play(String store, List<Stores> processes) {
        OUT.println("chaos model begins on " + store + ", repeat its draws with -Dchaos.seed=" + SEED);
        Instant begin = Instant.now();
        String counts = new RandomSequences(processes, clock).play(sequences, SEED);
        OUT.println("chaos model " + store + " " + counts + " seconds="
                + Duration.between(begin, Instant.now()).toSeconds());
    }
}
