package io.orderlane.persistence.sqlite;

import io.orderlane.core.memory.SettableClock;
import io.orderlane.core.port.Stores;
import io.orderlane.persistence.earlier.WrittenEarlier;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A SQLite file that was written at schema version 3. */
final class EarlierFileTest implements WrittenEarlier {

    private final SettableClock clock = SettableClock.at(WRITTEN);

    @TempDir
    private Path folder;

    private SqliteStore store;

    @BeforeEach
    void open() throws IOException {
        Path file = folder.resolve("orderlane.db");
        try (InputStream packed = WrittenEarlier.class.getResourceAsStream("sqlite-v3.db.gz");
                InputStream in = new GZIPInputStream(Objects.requireNonNull(packed))) {
            Files.copy(in, file);
        }
        store = SqliteStore.open(file, clock, clock.ticker());
    }

    @AfterEach
    void close() {
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
