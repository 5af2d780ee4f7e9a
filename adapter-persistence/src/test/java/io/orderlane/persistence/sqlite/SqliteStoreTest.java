package io.orderlane.persistence.sqlite;

import io.orderlane.core.port.Stores;
import io.orderlane.testkit.SettableClock;
import io.orderlane.testkit.store.HandoverContract;
import io.orderlane.testkit.store.ParcelUpdate;
import io.orderlane.testkit.store.SoleProcessContract;
import io.orderlane.testkit.store.StoreContracts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

final class SqliteStoreTest implements StoreContracts, SoleProcessContract, HandoverContract {

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
        store = SqliteStore.open(folder.resolve("orderlane.db"), clock);
    }

    @AfterEach
    void close() {
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
