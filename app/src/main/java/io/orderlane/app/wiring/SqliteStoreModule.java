package io.orderlane.app.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.orderlane.app.store.StoreHandle;
import io.orderlane.core.liveness.Liveness;
import io.orderlane.core.port.Stores;
import io.orderlane.persistence.StoreHealth;
import io.orderlane.persistence.sqlite.SqliteFile;
import io.orderlane.persistence.sqlite.SqliteStore;
import java.time.Clock;

/** Keeps everything in one SQLite file. */
final class SqliteStoreModule extends AbstractModule {

    private final Beside<SqliteFile> opening;
    private final Resources resources;

    SqliteStoreModule(String url, Resources resources) {
        this.opening = new Beside<>("orderlane-sqlite-open", () -> SqliteFile.open(url));
        this.resources = resources;
    }

    /** The driver and the tables take their time; they get it while the other parts are made. */
    @Override
    protected void configure() {
        resources.keep("the database", this::close);
        opening.begin();
    }

    @Provides
    @Singleton
    StoreHandle store(Clock clock) throws InterruptedException {
        SqliteStore store = new SqliteStore(opening.outcome(), clock);
        return new StoreHandle() {
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
            public Liveness liveness() {
                return store.liveness();
            }

            @Override
            public int sweep(int limit) {
                return store.sweep(limit);
            }
        };
    }

    /** Also when another part failed while this one was still opening. */
    private void close() throws InterruptedException {
        try {
            opening.outcome().close();
        } catch (RuntimeException failed) {
            // there is nothing to close, and the start has told why
        }
    }
}
