package io.orderlane.app.doctor;

import io.orderlane.core.port.StoreException;
import io.orderlane.core.port.Stores;
import io.orderlane.core.port.Ticker;
import io.orderlane.core.store.StoreWatch;
import java.time.Duration;
import java.util.List;

/** Whether the store works, and how fast it answers. */
final class StoreCheck implements Check {

    private static final Duration SLOW = Duration.ofMillis(500);

    private final Stores stores;
    private final StoreWatch watch;
    private final Ticker ticker;

    StoreCheck(Stores stores, StoreWatch watch, Ticker ticker) {
        this.watch = watch;
        this.stores = stores;
        this.ticker = ticker;
    }

    @Override
    public String name() {
        return "store";
    }

    @Override
    public List<Finding> look() {
        return watch.trouble().map(this::failing).map(List::of).orElseGet(this::asked);
    }

    private Finding failing(String why) {
        return Finding.bad(
                name(), "it fails: " + why, "Updates are answered with 503 and deliveries wait until it works again.");
    }

    private List<Finding> asked() {
        long asked = ticker.nanos();
        try {
            long pending = stores.reader().pending();
            Duration took = Duration.ofNanos(ticker.nanos() - asked);
            return List.of(answered(took, pending));
        } catch (StoreException down) {
            return List.of(Finding.bad(
                    name(),
                    "it does not answer: " + down.getMessage(),
                    "Start the database, or free its disk; updates are refused with 503 until it answers."));
        }
    }

    private Finding answered(Duration took, long pending) {
        String found = "it answers in " + took.toMillis() + " ms; " + pending + " notifications wait";
        return took.compareTo(SLOW) < 0
                ? Finding.ok(name(), found)
                : Finding.warn(name(), found, "Look at the load and disk of the database: below 500 ms is usual.");
    }
}
