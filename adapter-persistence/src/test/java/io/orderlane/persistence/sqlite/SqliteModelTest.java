package io.orderlane.persistence.sqlite;

import io.orderlane.core.port.Stores;
import io.orderlane.testkit.SettableClock;
import io.orderlane.testkit.store.ParcelUpdate;
import io.orderlane.testkit.store.model.ModelContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

final class SqliteModelTest implements ModelContract {

    private final SettableClock clock = SettableClock.at(ParcelUpdate.START);

    @TempDir
    private Path folder;

    private SqliteStore store;

    @BeforeEach
    void open() {
        store = SqliteStore.open(folder.resolve("orderlane.db"), clock);
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
