package io.orderlane.core.store;

import io.orderlane.core.port.StoreException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether the last calls of a store succeeded. An outage begins with the first call that the store itself fails, and
 * ends when the store has since written something. Safe to share.
 */
public final class StoreHealth {

    /**
     * A time in which the store fails.
     *
     * @param since when the first call failed
     * @param failures how many have failed
     * @param reason why the last one failed, in words for an operator, without the name of the database
     */
    public record Outage(Instant since, long failures, String reason) {}

    private final Clock clock;
    private volatile @Nullable Outage outage;

    /** The health of a store that has not failed. */
    public StoreHealth(Clock clock) {
        this.clock = clock;
    }

    /** The outage that lasts; empty while all is well. */
    public Optional<Outage> outage() {
        return Optional.ofNullable(outage);
    }

    /** Records that a call failed. */
    public synchronized void failed(String reason) {
        Outage before = outage;
        outage = before == null
                ? new Outage(clock.instant(), 1, reason)
                : new Outage(before.since(), before.failures() + 1, reason);
    }

    /**
     * Writes something, if there is an outage; it ends when that succeeds and no other call failed meanwhile.
     *
     * @param write writes enough to fail on a full disk
     */
    public void prove(Runnable write) {
        Outage before = outage;
        if (before == null) {
            return;
        }
        try {
            write.run();
        } catch (StoreException stillFailing) {
            return; // the failed call was recorded already
        }
        ended(before);
    }

    private synchronized void ended(Outage before) {
        if (before.equals(outage)) {
            outage = null;
        }
    }
}
