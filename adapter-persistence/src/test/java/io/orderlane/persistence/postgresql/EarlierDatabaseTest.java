package io.orderlane.persistence.postgresql;

import io.orderlane.core.memory.SettableClock;
import io.orderlane.core.port.Stores;
import io.orderlane.persistence.earlier.WrittenEarlier;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A PostgreSQL database that was written at schema version 2. */
final class EarlierDatabaseTest implements WrittenEarlier {

    private final SettableClock clock = SettableClock.at(WRITTEN);

    private PostgresStore store;

    @BeforeEach
    void open() throws IOException {
        String url = TestServer.emptyDatabase(EarlierDatabaseTest.class);
        try (InputStream in = WrittenEarlier.class.getResourceAsStream("postgresql-v2.sql")) {
            TestServer.execute(url, new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
        }
        store = TestServer.open(url, "node-1", clock);
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
