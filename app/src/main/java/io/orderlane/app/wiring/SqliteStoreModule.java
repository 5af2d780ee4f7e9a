package io.orderlane.app.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.orderlane.core.port.Stores;
import io.orderlane.persistence.sqlite.SqliteStore;
import java.time.Clock;

/** Keeps everything in one SQLite file. */
final class SqliteStoreModule extends AbstractModule {

    private final String url;

    SqliteStoreModule(String url) {
        this.url = url;
    }

    @Provides
    @Singleton
    StoreHandle store(Clock clock, Resources resources) {
        SqliteStore store = SqliteStore.open(url, clock);
        resources.keep("the database", store);
        return new StoreHandle() {
            @Override
            public Stores stores() {
                return store.stores();
            }

            @Override
            public int sweep(int limit) {
                return store.sweep(limit);
            }
        };
    }
}
