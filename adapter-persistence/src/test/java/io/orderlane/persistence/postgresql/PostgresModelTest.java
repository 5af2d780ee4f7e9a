package io.orderlane.persistence.postgresql;

import io.orderlane.core.memory.SettableClock;
import io.orderlane.core.port.Stores;
import io.orderlane.testkit.store.ParcelUpdate;
import io.orderlane.testkit.store.model.ModelContract;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Two processes on one database. */
final class PostgresModelTest implements ModelContract {

    private static final SettableClock CLOCK = SettableClock.at(ParcelUpdate.START);
    private static PostgresStore one;
    private static PostgresStore two;

    @BeforeAll
    static void open() {
        String url = TestServer.emptyDatabase(PostgresModelTest.class);
        one = TestServer.open(url, "node-1", CLOCK);
        two = TestServer.open(url, "node-2", CLOCK);
    }

    @AfterAll
    static void close() {
        one.close();
        two.close();
    }

    @Override
    public SettableClock clock() {
        return CLOCK;
    }

    @Override
    public Stores stores() {
        return one.stores();
    }

    @Override
    public List<Stores> processes() {
        return List.of(one.stores(), two.stores());
    }
}
