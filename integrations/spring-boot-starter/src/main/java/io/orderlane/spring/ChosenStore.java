package io.orderlane.spring;

import io.orderlane.core.memory.MemoryStore;
import io.orderlane.core.port.StoreException;
import io.orderlane.core.store.StoreHandle;
import io.orderlane.persistence.postgresql.PostgresStore;
import io.orderlane.persistence.sqlite.SqliteStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Opens the store that {@code orderlane.database.*} names, or that the application's data source suggests. */
final class ChosenStore {

    /** Where the service has it too. */
    private static final Path USUAL_FILE = Path.of("orderlane-data", "orderlane.db");

    private static final String MEMORY = "memory:";
    private static final String DATA_SOURCE = "datasource:";

    private final DatabaseProperties database;
    private final Mode mode;
    private final Supplier<@Nullable DataSource> dataSource;
    private final KeyLocations locations;
    private final Clock clock;

    /** {@code dataSource}: the application's, asked for only when it may be the one; null where it has none or several. */
    ChosenStore(
            DatabaseProperties database,
            Mode mode,
            Supplier<@Nullable DataSource> dataSource,
            KeyLocations locations,
            Clock clock) {
        this.database = database;
        this.mode = mode;
        this.dataSource = dataSource;
        this.locations = locations;
        this.clock = clock;
    }

    /**
     * Opens it and brings its tables up to date; the caller closes it.
     *
     * @throws StoreException when it cannot be opened
     */
    StoreHandle open() {
        String url = database.url();
        if (url == null) {
            return usual();
        } else if (url.equals(MEMORY)) {
            return new MemoryStore(clock);
        } else if (url.equals(DATA_SOURCE)) {
            return on(Objects.requireNonNullElseGet(dataSource.get(), ChosenStore::none));
        }
        return url.startsWith("jdbc:postgresql:")
                ? PostgresStore.open(
                        url, Objects.requireNonNullElse(database.user(), System.getProperty("user.name")), password())
                : SqliteStore.open(url, clock);
    }

    private StoreHandle usual() {
        if (mode == Mode.DEV) {
            return new MemoryStore(clock);
        }
        DataSource given = dataSource.get();
        return given != null && productOf(given).equals("postgresql") ? on(given) : SqliteStore.open(USUAL_FILE, clock);
    }

    private StoreHandle on(DataSource given) {
        return PostgresStore.on(given, database.schema());
    }

    private static DataSource none() {
        throw new StoreException("orderlane.database.url=datasource: needs exactly one DataSource bean, or one that is"
                + " @Primary, and the application has none such.");
    }

    /** The name by which its driver calls the database, in lower case. */
    static String productOf(DataSource given) {
        try (Connection connection = given.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        } catch (SQLException unreachable) {
            throw new StoreException(
                    "The application's data source gives no connection (SQL state " + unreachable.getSQLState()
                            + "), so that nothing can be kept in its database.",
                    unreachable);
        }
    }

    private @Nullable String password() {
        String file = database.passwordFile();
        return file == null
                ? null
                : new String(locations.bytes(file), StandardCharsets.UTF_8)
                        .lines()
                        .findFirst()
                        .orElse("");
    }
}
