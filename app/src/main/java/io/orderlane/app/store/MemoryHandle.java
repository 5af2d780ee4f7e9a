package io.orderlane.app.store;

import io.orderlane.core.memory.MemoryStore;
import io.orderlane.core.port.Stores;
import io.orderlane.persistence.StoreHandle;
import io.orderlane.persistence.StoreHealth;
import java.time.Clock;

/** Keeps nothing beyond the process. */
final class MemoryHandle implements StoreHandle {

    private final Stores stores;
    private final StoreHealth health;

    MemoryHandle(Clock clock) {
        this.stores = new MemoryStore(clock).stores();
        this.health = new StoreHealth(clock);
    }

    @Override
    public Stores stores() {
        return stores;
    }

    @Override
    public StoreHealth health() {
        return health;
    }

    @Override
    public void look() {
        // it cannot fail for a reason outside this process
    }

    @Override
    public int sweep(int limit) {
        return 0;
    }

    @Override
    public void close() {
        // there is nothing to close
    }
}
