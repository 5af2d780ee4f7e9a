package io.orderlane.core.submit.internal;

import io.orderlane.core.port.OrderReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How many notifications wait, looked up every few seconds: counting is costly, and the limit need not be exact. */
final class Backlog {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final OrderReader reader;
    private final long limit;
    private final Clock clock;
    private volatile long pending;
    private volatile Instant lookedUp = Instant.MIN;

    Backlog(OrderReader reader, long limit, Clock clock) {
        this.reader = reader;
        this.limit = limit;
        this.clock = clock;
    }

    boolean isFull() {
        Instant now = clock.instant();
        if (isOld(now)) {
            lookUp(now);
        }
        return pending >= limit;
    }

    /** A look-up in the future counts as old too: the clock was set back since. */
    private boolean isOld(Instant now) {
        return lookedUp.isBefore(now.minus(FRESH)) || lookedUp.isAfter(now);
    }

    private synchronized void lookUp(Instant now) {
        if (isOld(now)) {
            pending = reader.pending();
            lookedUp = now;
        }
    }

    long pending() {
        return pending;
    }
}
