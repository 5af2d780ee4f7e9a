package io.orderlane.persistence;

import io.orderlane.core.port.StoreException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the last calls of a store met. An outage begins with the first call that fails for the store's own reasons, and ends
 * when the store has shown since that it writes. Safe to share.
 */
public final class StoreHealth {

    /**
     * A time in which the store fails.
     *
     * @param since when the first call failed
     * @param failures how many have failed
     * @param reason what the last one met, in words for an operator, without the name of the database
     */
    public record Outage(Instant since, long failures, String reason) {}

    private final Clock clock;
    private volatile @Nullable Outage outage;

    /** Of a store that has not failed. */
    public StoreHealth(Clock clock) {
        this.clock = clock;
    }

    /** The outage that lasts; empty while all is well. */
    public Optional<Outage> outage() {
        return Optional.ofNullable(outage);
    }

    /** A call failed. */
    public synchronized void failed(String reason) {
        Outage before = outage;
        outage = before == null
                ? new Outage(clock.instant(), 1, reason)
                : new Outage(before.since(), before.failures() + 1, reason);
    }

    /**
     * Has the store show that it writes, if it failed: the outage ends when that succeeds and nothing failed the while.
     *
     * @param write writes enough to meet a full disk
     */
    public void prove(Runnable write) {
        Outage before = outage;
        if (before == null) {
            return;
        }
        try {
            write.run();
        } catch (StoreException stillFailing) {
            return; // whoever threw it has told
        }
        ended(before);
    }

    private synchronized void ended(Outage before) {
        if (before.equals(outage)) {
            outage = null;
        }
    }
}
