package io.orderlane.guice;

import io.orderlane.core.port.Stores;
import io.orderlane.core.store.StoreHandle;
import io.orderlane.core.store.StoreHealth;
import java.util.List;

/** Another store that says when it was closed. */
final class TellingStore implements StoreHandle {

    private final StoreHandle store;
    private final List<String> events;

    TellingStore(StoreHandle store, List<String> events) {
        this.store = store;
        this.events = events;
    }

    @Override
    public Stores stores() {
        return store.stores();
    }

    @Override
    public StoreHealth health() {
        return store.health();
    }

    @Override
    public void look() {
        store.look();
    }

    @Override
    public int sweep(int limit) {
        return store.sweep(limit);
    }

    @Override
    public void close() {
        store.close();
        events.add("store closed");
    }
}
