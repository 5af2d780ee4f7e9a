package io.orderlane.app.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.orderlane.app.store.StoreHandle;
import io.orderlane.core.memory.MemoryStore;
import io.orderlane.core.port.Stores;
import io.orderlane.persistence.StoreHealth;
import java.time.Clock;

/** Keeps nothing beyond the process. */
final class MemoryStoreModule extends AbstractModule {

    @Provides
    @Singleton
    StoreHandle store(Clock clock) {
        Stores stores = new MemoryStore(clock).stores();
        StoreHealth health = new StoreHealth(clock);
        return new StoreHandle() {
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
                // nothing outside this process can take it away
            }

            @Override
            public int sweep(int limit) {
                return 0;
            }
        };
    }
}
