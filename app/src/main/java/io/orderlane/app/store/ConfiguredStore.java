package io.orderlane.app.store;

import io.orderlane.app.config.DatabaseConfiguration;
import io.orderlane.core.memory.MemoryStore;
import io.orderlane.core.store.StoreHandle;
import io.orderlane.persistence.postgresql.PostgresStore;
import io.orderlane.persistence.sqlite.DriverLibrary;
import io.orderlane.persistence.sqlite.SqliteStore;
import java.time.Clock;
import java.util.Objects;

/** The store that {@code database.url} names. */
public final class ConfiguredStore {

    private ConfiguredStore() {}

    /**
     * Opens it and brings its tables up to date; the caller closes it.
     *
     * @param clock decides when things are due; PostgreSQL uses its own clock
     * @throws io.orderlane.core.port.StoreException when it cannot be opened
     */
    public static StoreHandle open(DatabaseConfiguration database, Clock clock) {
        return switch (database.kind()) {
            case "memory" -> new MemoryStore(clock);
            case "postgresql" ->
                PostgresStore.open(
                        database.url(),
                        Objects.requireNonNullElse(database.user(), System.getProperty("user.name")),
                        database.password());
            default -> inFile(database.url(), clock);
        };
    }

    /** The process is ours, so the driver's library is unpacked beside the database, where no folder was set before. */
    private static StoreHandle inFile(String url, Clock clock) {
        if (System.getProperty(DriverLibrary.FOLDER) == null) {
            DriverLibrary.folderBeside(url)
                    .ifPresent(folder -> System.setProperty(DriverLibrary.FOLDER, folder.toString()));
        }
        return SqliteStore.open(url, clock);
    }
}
