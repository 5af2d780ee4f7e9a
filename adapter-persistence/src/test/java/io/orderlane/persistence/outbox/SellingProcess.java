package io.orderlane.persistence.outbox;

import io.orderlane.core.Orderlane;
import io.orderlane.persistence.sqlite.SqliteStore;
import io.orderlane.testkit.store.ParcelStatus;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/**
 * A host that sells until it is killed, saying so after each commit. Every other sale is rolled back.
 *
 * <p>Arguments: the URL of its database, the dialect, the file of its pipeline, and whether its relay runs.
 */
public final class SellingProcess {

    private SellingProcess() {}

    public static void main(String[] arguments) {
        PrintStream out = System.out;
        HostDatabase host = HostDatabase.open(arguments[0], OutboxDialect.valueOf(arguments[1]));
        SqliteStore store = SqliteStore.open(Path.of(arguments[2]), Clock.systemUTC());
        Orderlane orderlane = Pipeline.over(store.stores());
        JdbcOutbox outbox = JdbcOutbox.of(orderlane);
        orderlane.start();
        if (Boolean.parseBoolean(arguments[3])) {
            outbox.relay(host.dataSource(), new OutboxListener() {}, Duration.ofMillis(5))
                    .start();
        }
        for (int i = 0; ; i++) {
            String sold = "S-" + i;
            String lost = "R-" + i;
            host.commit(connection -> {
                HostDatabase.sell(connection, sold);
                outbox.submit(connection, Pipeline.update(sold, ParcelStatus.PLACED, 0));
            });
            out.println(sold);
            host.rollback(connection -> {
                HostDatabase.sell(connection, lost);
                outbox.submit(connection, Pipeline.update(lost, ParcelStatus.PLACED, 0));
            });
        }
    }
}
