package io.orderlane.persistence.postgresql;

import io.orderlane.core.port.StoreException;
import io.orderlane.persistence.jdbc.internal.Row;
import java.util.Collections;
import java.util.stream.IntStream;

/** The mistake that a hunt must find: it locks orders as acceptance does, but in no order. */
final class UnsortedLocks implements Runnable {

    private static final int GROUP = 20;
    private static final String SORTED = "ORDER BY l.lane_id";
    private static final String UNSORTED =
            PostgresIntakeSql.LOCK.replace(SORTED, "ORDER BY random()").replace(" SKIP LOCKED", "");

    private final Database database;

    UnsortedLocks(Database database) {
        if (UNSORTED.equals(PostgresIntakeSql.LOCK)) {
            throw new IllegalStateException("The locks of acceptance have no \"" + SORTED + "\" any more.");
        }
        this.database = database;
    }

    @Override
    public void run() {
        try {
            database.write(session -> session.call(UNSORTED)
                    .with("integer", Collections.nCopies(GROUP, 1L), route -> route)
                    .with("text", IntStream.range(0, GROUP).boxed().toList(), HuntedOrders::name)
                    .list(Row::number));
        } catch (StoreException victim) {
            // what it is here for; the database has counted it
        }
    }
}
