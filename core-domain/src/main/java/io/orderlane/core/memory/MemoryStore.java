package io.orderlane.core.memory;

import io.orderlane.core.port.Stores;
import io.orderlane.core.port.Ticker;
import java.time.Clock;

/**
 * A store without a database: for tests, quick starts and {@code memory:}. Safe for many threads, by one lock; lost
 * with the process. What is settled is forgotten after seven days, so that it does not grow for ever; orders stay.
 */
public final class MemoryStore {

    private final Stores stores;

    /** An empty store. {@code clock}: when things are due and are forgotten. */
    public MemoryStore(Clock clock) {
        this(clock, Ticker.system());
    }

    /** The same with another ticker, by which leases run out: setting the clock neither ends nor prolongs one. */
    public MemoryStore(Clock clock, Ticker ticker) {
        MemoryState memory = new MemoryState(clock, ticker);
        MemoryReplays replays = new MemoryReplays(memory);
        stores = new Stores(
                new MemoryIntake(memory),
                new MemoryLanes(memory),
                new MemoryReader(memory),
                new MemoryRoutes(clock),
                replays,
                new MemoryReplayJobs(memory, replays),
                new MemoryNodes(memory));
    }

    /** Its views. */
    public Stores stores() {
        return stores;
    }
}
