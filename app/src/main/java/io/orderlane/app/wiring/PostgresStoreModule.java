package io.orderlane.app.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.orderlane.app.config.DatabaseConfiguration;
import io.orderlane.app.store.StoreHandle;
import io.orderlane.core.port.Stores;
import io.orderlane.persistence.StoreHealth;
import io.orderlane.persistence.postgresql.PostgresStore;
import java.util.Objects;
import java.util.UUID;

/** Keeps everything in PostgreSQL, which several processes may share. */
final class PostgresStoreModule extends AbstractModule {

    private final DatabaseConfiguration database;

    PostgresStoreModule(DatabaseConfiguration database) {
        this.database = database;
    }

    @Provides
    @Singleton
    StoreHandle store(Resources resources) {
        PostgresStore store = PostgresStore.open(
                database.url(),
                Objects.requireNonNullElse(database.user(), System.getProperty("user.name")),
                database.password(),
                nodeName());
        resources.keep("the database", store);
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
            public int sweep(int limit) {
                return store.sweep(limit);
            }
        };
    }

    /** Unique while the process lives; the host's name would not be, where two run on one host. */
    private static String nodeName() {
        return "pid-" + ProcessHandle.current().pid() + "-"
                + UUID.randomUUID().toString().substring(0, 8);
    }
}
