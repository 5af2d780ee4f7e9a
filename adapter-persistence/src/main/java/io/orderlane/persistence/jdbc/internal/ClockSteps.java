package io.orderlane.persistence.jdbc.internal;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/** Notices that a clock was set back, by comparing it with its last reading. Safe to share. */
public final class ClockSteps {

    private final AtomicReference<Instant> seen = new AtomicReference<>(Instant.MIN);

    /** Whether the clock shows less now than when this was last asked. */
    public boolean wentBack(Instant now) {
        return now.isBefore(seen.getAndSet(now));
    }
}
