package io.orderlane.core.deliver.internal;

import io.orderlane.core.port.Ticker;

/**
 * How long it pays to wait for more results before a commit: a commit of fifty costs hardly more than one of ten. It
 * depends on how many results came lately, not on how many sends are in flight, since sends that hang give no result.
 * When too few come to be worth it, there is no delay, so that a crash loses as little as possible. For one thread.
 */
final class BatchDelay {

    private static final int LONGEST_MILLIS = 20;
    private static final int MILLIS_FOR_ONE_PER_MILLI = 16;
    private static final int WORTH_THE_WAIT = 2;
    private static final double LATELY_MILLIS = 1_000;
    private static final double NANOS_PER_MILLI = 1_000_000;

    private final Ticker ticker;
    private long at;
    private double perMilli;

    BatchDelay(Ticker ticker) {
        this.ticker = ticker;
        this.at = ticker.nanos();
    }

    /** Counts results that came since the last call. */
    void came(int results) {
        long now = ticker.nanos();
        perMilli = perMilli(now) + results / LATELY_MILLIS;
        at = now;
    }

    /** Results a millisecond; older ones count less. */
    private double perMilli(long now) {
        return perMilli * Math.exp((at - now) / NANOS_PER_MILLI / LATELY_MILLIS);
    }

    /** How long to wait now, in milliseconds. */
    int millis() {
        double rate = perMilli(ticker.nanos());
        int millis = (int) Math.min(LONGEST_MILLIS, rate * MILLIS_FOR_ONE_PER_MILLI);
        return rate * millis < WORTH_THE_WAIT ? 0 : millis;
    }
}
