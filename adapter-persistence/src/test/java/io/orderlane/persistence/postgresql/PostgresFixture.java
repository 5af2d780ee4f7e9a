package io.orderlane.persistence.postgresql;

import io.orderlane.core.memory.SettableClock;
import io.orderlane.core.port.Stores;
import io.orderlane.testkit.store.ParcelUpdate;
import io.orderlane.testkit.store.StoreFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A store in an empty database for each test. */
abstract class PostgresFixture implements StoreFixture {

    final SettableClock clock = SettableClock.at(ParcelUpdate.START);

    String url;
    PostgresStore store;

    @BeforeEach
    void open() {
        url = TestServer.emptyDatabase(getClass());
        store = TestServer.open(url, "node-1", clock);
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
