package io.orderlane.testkit.store;

import io.orderlane.core.memory.MemoryStore;
import io.orderlane.core.memory.SettableClock;
import io.orderlane.core.port.Stores;

final class MemoryStoreTest implements StoreContracts, LeaseTimeContract, HandoverContract {

    private final SettableClock clock = SettableClock.at(ParcelUpdate.START);
    private final Stores stores = new MemoryStore(clock, clock.ticker()).stores();

    @Override
    public SettableClock clock() {
        return clock;
    }

    @Override
    public Stores stores() {
        return stores;
    }
}
