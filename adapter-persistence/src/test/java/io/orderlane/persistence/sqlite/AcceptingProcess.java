package io.orderlane.persistence.sqlite;

import io.orderlane.core.order.RouteKey;
import io.orderlane.core.port.RoutePermits;
import io.orderlane.testkit.store.ParcelUpdate;
import io.orderlane.testkit.store.Parcels;
import io.orderlane.testkit.store.StoreFixture;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Accepts updates until it is killed, saying so after each commit, and holds lanes the while. */
public final class AcceptingProcess {

    private AcceptingProcess() {}

    public static void main(String[] arguments) {
        PrintStream out = System.out;
        try (SqliteStore store = SqliteStore.open(Path.of(arguments[0]), Clock.systemUTC())) {
            RoutePermits each = new RoutePermits(new RouteKey("default", Parcels.ORDER.baseApi()), 1);
            for (int i = 0; ; i++) {
                ParcelUpdate update = ParcelUpdate.of("P-" + i);
                StoreFixture.offer(store.stores(), List.of(update.candidate(update.at())));
                out.println("P-" + i);
                store.stores().lanes().claim(List.of(each), Duration.ofDays(1));
            }
        }
    }
}
