package io.orderlane.core.store;

import io.orderlane.core.liveness.WorkerThread;
import io.orderlane.core.port.StoreException;
import io.orderlane.core.port.Ticker;
import io.orderlane.core.store.StoreHealth.Outage;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks a store once a second, so that its state can be read without waiting for it, and tells a listener when an
 * outage begins and when it ends.
 */
public final class StoreWatch implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int COUNT_EVERY = 5;
    private static final Duration SLOW = Duration.ofSeconds(2);

    private final StoreHandle store;
    private final StoreListener listener;
    private final Ticker ticker;
    private final Clock clock;
    private final WorkerThread worker;
    private volatile @Nullable Long askedAt;
    private volatile long pending;
    private @Nullable Outage told;
    private int looks;

    /** A watch over a store, not yet begun. */
    public StoreWatch(StoreHandle store, StoreListener listener, Ticker ticker, Clock clock) {
        this.store = store;
        this.listener = listener;
        this.ticker = ticker;
        this.clock = clock;
        this.worker = new WorkerThread("orderlane-store-watch", ticker, PAUSE, PAUSE, this::look);
    }

    /** Looks for the first time, then goes on by itself. */
    public void start() {
        look();
        worker.start();
    }

    private void look() {
        askedAt = ticker.nanos();
        tell(); // what failed since the last look, also where this one sees it end
        try {
            store.look();
            tell();
            ask();
        } catch (StoreException down) {
            // its health has it, and the listener is told below
        } catch (Throwable bug) { // whatever it is, the thread must go on
            listener.unexpected("looking at the store", bug);
        } finally {
            askedAt = null;
            tell();
        }
    }

    /** Counting costs more where much waits, so it is done less often. */
    private void ask() {
        if (store.health().outage().isEmpty() && looks++ % COUNT_EVERY == 0) {
            pending = store.stores().reader().pending();
        } else {
            store.stores().routes().paused();
        }
    }

    /** Tells the listener of an outage that began or ended since it was told last; nothing once this is closed. */
    public void tell() {
        if (worker.isClosing()) {
            return;
        }
        Outage now = store.health().outage().orElse(null);
        Outage before = exchanged(now);
        if (now != null && before == null) {
            listener.storeFails(now);
        } else if (now == null && before != null) {
            listener.storeWorks(before, Duration.between(before.since(), clock.instant()));
        }
    }

    private synchronized @Nullable Outage exchanged(@Nullable Outage now) {
        Outage before = told;
        told = now;
        return before;
    }

    /** What is wrong with the store now, in words for an operator; empty when nothing is. Does not wait for it. */
    public Optional<String> trouble() {
        Optional<Outage> outage = store.health().outage();
        if (outage.isPresent()) {
            return outage.map(StoreWatch::words);
        }
        Long since = askedAt;
        Duration waiting = since == null ? Duration.ZERO : Duration.ofNanos(ticker.nanos() - since);
        return waiting.compareTo(SLOW) < 0
                ? Optional.empty()
                : Optional.of("it has not answered for " + waiting.toSeconds() + " s.");
    }

    private static String words(Outage outage) {
        String calls = outage.failures() == 1 ? "1 call has" : outage.failures() + " calls have";
        return outage.reason() + " Since " + outage.since() + " " + calls + " failed.";
    }

    /** How many notifications waited when they were last counted, some seconds ago. */
    public long pending() {
        return pending;
    }

    /** Stops checking and telling, and does not wait for a check that is under way. */
    @Override
    public void close() {
        worker.close();
    }

    /** Waits for a check that is under way. */
    void join(Duration most) {
        worker.join(most);
    }
}
