package io.orderlane.persistence.sqlite;

import io.orderlane.core.memory.SettableClock;
import io.orderlane.core.port.Stores;
import io.orderlane.testkit.store.ParcelUpdate;
import io.orderlane.testkit.store.StoreFixture;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A store in a file of its own for each test. */
abstract class SqliteFixture implements StoreFixture {

    final SettableClock clock = SettableClock.at(ParcelUpdate.START);

    @TempDir
    Path folder;

    SqliteStore store;

    @BeforeEach
    void open() {
        store = SqliteStore.open(folder.resolve("orderlane.db"), clock, clock.ticker());
    }

    @AfterEach
    void close() {
        store.close();
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
