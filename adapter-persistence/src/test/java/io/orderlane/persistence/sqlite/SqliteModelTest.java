package io.orderlane.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.port.Stores;
import io.orderlane.persistence.jdbc.Row;
import io.orderlane.testkit.SettableClock;
import io.orderlane.testkit.store.ParcelUpdate;
import io.orderlane.testkit.store.model.ModelContract;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

final class SqliteModelTest implements ModelContract {

    private final SettableClock clock = SettableClock.at(ParcelUpdate.START);

    @TempDir
    private Path folder;

    private SqliteStore store;

    @BeforeEach
    void open() {
        store = SqliteStore.open(folder.resolve("orderlane.db"), clock);
    }

    /** What a row refers to is there, which nobody looks for when it is written. */
    @AfterEach
    void closeWithoutAnOrphan() {
        List<String> orphans = store.writer()
                .write(session -> session.call("PRAGMA foreign_key_check").list(Row::text));
        assertThat(orphans).as("rows whose lane or route is missing").isEmpty();
        store.close();
    }

    @Override
    public SettableClock clock() {
        return clock;
    }

    @Override
    public Stores stores() {
        return store.stores();
    }
}
