package io.orderlane.testkit.store.model;

import io.orderlane.core.memory.MemoryStore;
import io.orderlane.core.memory.SettableClock;
import io.orderlane.core.port.Stores;
import io.orderlane.testkit.store.ParcelUpdate;

final class MemoryModelTest implements ModelContract {

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
