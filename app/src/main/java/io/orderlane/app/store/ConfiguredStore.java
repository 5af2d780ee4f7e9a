package io.orderlane.app.store;

import io.orderlane.app.config.DatabaseConfiguration;
import io.orderlane.persistence.StoreHandle;
import io.orderlane.persistence.postgresql.PostgresStore;
import io.orderlane.persistence.sqlite.SqliteStore;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;

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
            case "memory" -> new MemoryHandle(clock);
            case "postgresql" ->
                PostgresStore.open(
                        database.url(),
                        Objects.requireNonNullElse(database.user(), System.getProperty("user.name")),
                        database.password(),
                        nodeName());
            default -> SqliteStore.open(database.url(), clock);
        };
    }

    /** Unique while the process lives; the host's name would not be, where two run on one host. */
    private static String nodeName() {
        return "pid-" + ProcessHandle.current().pid() + "-"
                + UUID.randomUUID().toString().substring(0, 8);
    }
}
