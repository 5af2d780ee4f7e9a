package io.orderlane.core.deliver.internal;

import io.orderlane.core.port.Ticker;

/**
 * How long it pays to wait for more results before a commit: a commit of fifty costs hardly more than one of ten. It goes by
 * how many came lately and not by how many sends are in flight, since those that hang bring nothing. At a rate at which no
 * others would come meanwhile nothing waits, so that a crash finds what is known written down. For one thread.
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

    /** So many results came since this was last told. */
    void came(int results) {
        long now = ticker.nanos();
        perMilli = perMilli(now) + results / LATELY_MILLIS;
        at = now;
    }

    /** What came long ago counts ever less. */
    private double perMilli(long now) {
        return perMilli * Math.exp((at - now) / NANOS_PER_MILLI / LATELY_MILLIS);
    }

    /** How long to wait now. */
    int millis() {
        double rate = perMilli(ticker.nanos());
        int millis = (int) Math.min(LONGEST_MILLIS, rate * MILLIS_FOR_ONE_PER_MILLI);
        return rate * millis < WORTH_THE_WAIT ? 0 : millis;
    }
}
