package io.orderlane.persistence.outbox;

import io.orderlane.core.port.Stores;
import io.orderlane.persistence.postgresql.PostgresStore;
import io.orderlane.persistence.postgresql.TestServer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

final class PostgresOutboxTest extends ServerContract {

    private final List<PostgresStore> opened = new ArrayList<>();

    @Override
    HostDatabase emptyDatabase() {
        return HostDatabase.create(url(PostgresOutboxTest.class), OutboxDialect.POSTGRESQL);
    }

    static String url(Class<?> test) {
        return TestServer.emptyDatabase(test) + "?user=" + TestServer.USER;
    }

    /** Two processes on one PostgreSQL, as hosts of several instances have it. */
    @Override
    List<Stores> storeOfTwo() {
        String url = TestServer.emptyDatabase(PostgresStore.class);
        opened.add(PostgresStore.open(url, TestServer.USER, null, "node-1"));
        opened.add(PostgresStore.open(url, TestServer.USER, null, "node-2"));
        return opened.stream().map(PostgresStore::stores).toList();
    }

    @AfterEach
    void closeStores() {
        opened.forEach(PostgresStore::close);
    }
}
