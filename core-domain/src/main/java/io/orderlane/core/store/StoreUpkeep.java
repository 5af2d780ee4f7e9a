package io.orderlane.core.store;

import io.orderlane.core.liveness.WorkerThread;
import io.orderlane.core.port.Ticker;
import java.time.Clock;
import java.time.Duration;

/**
 * What keeps a store in order while a pipeline runs: the watch over it, and every ten minutes the removal of what was
 * kept long enough, little by little.
 */
public final class StoreUpkeep implements AutoCloseable {

    private static final int ROWS = 500;
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMinutes(10);
    private static final Duration TO_END = Duration.ofSeconds(5);

    private final StoreHandle store;
    private final StoreListener listener;
    private final StoreWatch watch;
    private final WorkerThread removal;

    /** The upkeep of a store, not yet begun. */
    public StoreUpkeep(StoreHandle store, StoreListener listener, Ticker ticker, Clock clock) {
        this(store, listener, ticker, clock, FIRST);
    }

    /** The same with another time until the first removal. */
    StoreUpkeep(StoreHandle store, StoreListener listener, Ticker ticker, Clock clock, Duration first) {
        this.store = store;
        this.listener = listener;
        this.watch = new StoreWatch(store, listener, ticker, clock);
        this.removal = new WorkerThread("orderlane-upkeep", ticker, first, PAUSE, this::sweep);
    }

    /** The store that it is for. */
    public StoreHandle store() {
        return store;
    }

    /** The watch over the store. */
    public StoreWatch watch() {
        return watch;
    }

    /** Looks at the store for the first time, then goes on by itself. */
    public void start() {
        watch.start();
        removal.start();
    }

    private void sweep() {
        try {
            while (!removal.isClosing() && store.sweep(ROWS) > 0) {
                removal.passed();
            }
        } catch (Throwable later) { // whatever it is, the thread must go on
            listener.unexpected("removing what was kept long enough", later);
        }
    }

    /** Begins neither a look nor a removal from now on, and waits for nothing. */
    public void beginNoMore() {
        watch.close();
        removal.close();
    }

    /** Lets a removal and a look that are under way finish, for some seconds. */
    @Override
    public void close() {
        watch.close();
        removal.close(TO_END);
        watch.join(TO_END);
    }
}
