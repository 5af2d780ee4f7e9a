package io.orderlane.core.memory;

import io.orderlane.core.port.Stores;
import io.orderlane.core.port.Ticker;
import io.orderlane.core.store.StoreHandle;
import io.orderlane.core.store.StoreHealth;
import java.time.Clock;

/**
 * A store without a database: for tests, quick starts and {@code memory:}. Safe for many threads, by one lock; lost
 * with the process. What is settled is forgotten after seven days, so that it does not grow for ever; orders stay.
 */
public final class MemoryStore implements StoreHandle {

    private final Stores stores;
    private final StoreHealth health;

    /** An empty store on the system's clock. */
    public MemoryStore() {
        this(Clock.systemUTC());
    }

    /** An empty store. {@code clock}: when things are due and are forgotten. */
    public MemoryStore(Clock clock) {
        this(clock, Ticker.system());
    }

    /** The same with another ticker, by which leases run out: setting the clock neither ends nor prolongs one. */
    public MemoryStore(Clock clock, Ticker ticker) {
        MemoryState memory = new MemoryState(clock, ticker);
        MemoryReplays replays = new MemoryReplays(memory);
        health = new StoreHealth(clock);
        stores = new Stores(
                new MemoryIntake(memory),
                new MemoryLanes(memory),
                new MemoryReader(memory),
                new MemoryRoutes(clock),
                replays,
                new MemoryReplayJobs(memory, replays),
                new MemoryNodes(memory));
    }

    @Override
    public Stores stores() {
        return stores;
    }

    @Override
    public StoreHealth health() {
        return health;
    }

    @Override
    public void look() {
        // it cannot fail for a reason outside this process
    }

    /** Removes nothing: what is settled is forgotten without being asked. */
    @Override
    public int sweep(int limit) {
        return 0;
    }

    @Override
    public void close() {
        // there is nothing to close
    }
}
