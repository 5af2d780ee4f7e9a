package io.orderlane.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.memory.SettableClock;
import io.orderlane.core.port.Stores;
import io.orderlane.persistence.jdbc.internal.Row;
import io.orderlane.testkit.store.HandoverContract;
import io.orderlane.testkit.store.LeaseTimeContract;
import io.orderlane.testkit.store.ParcelUpdate;
import io.orderlane.testkit.store.SoleProcessContract;
import io.orderlane.testkit.store.StoreContracts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

final class SqliteStoreTest implements StoreContracts, SoleProcessContract, LeaseTimeContract, HandoverContract {

    private final SettableClock clock = SettableClock.at(ParcelUpdate.START);

    /** Empty but for its tables; a copy of it spares each test making them. */
    private static Path fresh;

    @TempDir
    private Path folder;

    private SqliteStore store;

    @BeforeAll
    static void make(@TempDir Path shared) {
        fresh = shared.resolve("fresh.db");
        SqliteStore.open(fresh, Clock.systemUTC()).close();
    }

    @BeforeEach
    void copy() throws IOException {
        Files.copy(fresh, folder.resolve("orderlane.db"));
        open();
    }

    private void open() {
        store = SqliteStore.open(folder.resolve("orderlane.db"), clock, clock.ticker());
    }

    /** What a row refers to is there, which nobody looks for when it is written. */
    @AfterEach
    void closeWithoutAnOrphan() {
        List<String> orphans = store.writer()
                .write(session -> session.call("PRAGMA foreign_key_check").list(Row::text));
        assertThat(orphans).as("rows whose lane or route is missing").isEmpty();
        store.close();
    }

    @Override
    public void restart() {
        store.close();
        open();
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
