package io.orderlane.core.port;

import java.time.Instant;

/**
 * The time by which leases of a store run out that belongs to one process: it begins with the clock and then goes on
 * with the ticker, so that setting the clock neither ends nor prolongs a lease. No other process reads it, and no lease
 * outlives the process. Safe to share.
 */
public final class LeaseTime {

    private final Instant began;
    private final Ticker ticker;
    private final long beganNanos;

    /** From this instant on, by this ticker. */
    public LeaseTime(Instant began, Ticker ticker) {
        this.began = began;
        this.ticker = ticker;
        this.beganNanos = ticker.nanos();
    }

    /** What it is now. */
    public Instant now() {
        return began.plusNanos(ticker.nanos() - beganNanos);
    }
}
