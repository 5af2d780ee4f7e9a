package io.orderlane.persistence.postgresql;

import io.orderlane.core.memory.SettableClock;
import io.orderlane.core.port.Stores;
import io.orderlane.testkit.store.DurabilityContract;
import io.orderlane.testkit.store.HandoverContract;
import io.orderlane.testkit.store.ParcelUpdate;
import io.orderlane.testkit.store.StoreContracts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

final class PostgresStoreTest implements StoreContracts, DurabilityContract, HandoverContract {

    private static final SettableClock CLOCK = SettableClock.at(ParcelUpdate.START);
    private static String url;
    private static PostgresStore store;

    @BeforeAll
    static void open() {
        url = TestServer.emptyDatabase(PostgresStoreTest.class);
        store = TestServer.open(url, "node-1", CLOCK);
    }

    @BeforeEach
    void empty() {
        TestServer.clear(url);
        CLOCK.set(ParcelUpdate.START);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Override
    public void restart() {
        store.close();
        store = TestServer.open(url, "node-1", CLOCK);
    }

    @Override
    public SettableClock clock() {
        return CLOCK;
    }

    @Override
    public Stores stores() {
        return store.stores();
    }
}
