package io.orderlane.app.store;

import io.orderlane.core.liveness.WorkerThread;
import io.orderlane.core.port.StoreException;
import io.orderlane.core.port.Ticker;
import io.orderlane.persistence.StoreHandle;
import io.orderlane.persistence.StoreHealth.Outage;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks the store once a second, so that its state can be read without waiting for it, and logs one line when an
 * outage begins and one when it ends.
 */
public final class StoreWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StoreWatch.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int COUNT_EVERY = 5;
    private static final Duration SLOW = Duration.ofSeconds(2);

    private final StoreHandle store;
    private final Ticker ticker;
    private final Clock clock;
    private final WorkerThread worker;
    private volatile @Nullable Long askedAt;
    private volatile long pending;
    private @Nullable Outage told;
    private int looks;

    /** A watch over a store, not yet begun. */
    public StoreWatch(StoreHandle store, Ticker ticker, Clock clock) {
        this.store = store;
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
            LOG.debug("the store did not answer", down);
        } catch (RuntimeException bug) {
            LOG.error("looking at the store failed", bug);
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

    private void tell() {
        Outage now = store.health().outage().orElse(null);
        Outage before = told;
        if (now != null && before == null) {
            LOG.warn(
                    "the store fails: {} Until it works again updates are answered with 503 and deliveries wait",
                    now.reason());
        } else if (now == null && before != null) {
            LOG.warn(
                    "the store works again; {} calls failed within {} s",
                    before.failures(),
                    Duration.between(before.since(), clock.instant()).toSeconds());
        }
        told = now;
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

    /** Stops checking. */
    @Override
    public void close() {
        worker.close();
    }
}
