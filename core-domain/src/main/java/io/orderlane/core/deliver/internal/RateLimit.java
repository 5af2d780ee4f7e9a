package io.orderlane.core.deliver.internal;

import java.time.Duration;
import java.time.Instant;

/**
 * How many sends a second a route allows. When AlipayHK asks for fewer, the rate halves at once: the configured one,
 * or, where none is configured, the one measured at that moment. The rate at which it asked is remembered. Up to that
 * rate it grows by a tenth every ten seconds, so it is reached some eighty seconds after the last request to slow down.
 * Beyond it the rate doubles every ten seconds, and after a minute there without a new request the limit is gone, so
 * that one request at a quiet hour does not throttle a later rush.
 */
final class RateLimit {

    private static final Duration STEP = Duration.ofSeconds(10);
    private static final double GROWTH = 1.1;
    private static final double GROWTH_BEYOND = 2;
    private static final int STEPS_BEYOND = 6;
    private static final Duration MEASURED = Duration.ofSeconds(1);
    private static final double LEAST = 1;

    private final double full;
    private double rate;
    private double told;
    private int stepsBeyond;
    private double tokens;
    private Instant filledAt;
    private Instant grownAt;
    private Instant notBefore = Instant.MIN;
    private Instant measuredSince;
    private int sent;
    private double recentRate;

    /** A limit; 0 for none until AlipayHK asks for fewer. */
    RateLimit(int perSecond, Instant now) {
        this.full = perSecond == 0 ? Double.POSITIVE_INFINITY : perSecond;
        this.rate = full;
        this.tokens = Math.min(full, 1);
        this.filledAt = now;
        this.grownAt = now;
        this.measuredSince = now;
    }

    /** How many sends may begin now. */
    int permits(Instant now) {
        if (notBefore.isAfter(now)) {
            return 0;
        }
        grow(now);
        if (Double.isInfinite(rate)) {
            return Integer.MAX_VALUE;
        }
        fill(now);
        return (int) tokens;
    }

    void sending(int count, Instant now) {
        tokens = Double.isInfinite(rate) ? 0 : tokens - count; // sends without a limit use up no tokens
        sent += count;
        long millis = Duration.between(measuredSince, now).toMillis();
        if (millis >= MEASURED.toMillis()) {
            recentRate = sent * 1000.0 / millis;
            sent = 0;
            measuredSince = now;
        }
    }

    /** AlipayHK asks for fewer, and perhaps for none during a while. */
    void slowDown(Duration pause, Instant now) {
        if (!notBefore.isAfter(now)) {
            halve();
        }
        tokens = Math.min(tokens, 1);
        filledAt = now;
        grownAt = now;
        notBefore = notBefore.isAfter(now.plus(pause)) ? notBefore : now.plus(pause);
    }

    /** Halves once in a pause: each send that was under way may be answered with the same request. */
    private void halve() {
        told = Double.isInfinite(rate) ? Math.max(recentRate, sent) : rate;
        rate = Math.max(LEAST, told / 2);
        stepsBeyond = 0;
    }

    boolean isSlowed() {
        return rate < full;
    }

    double perSecond() {
        return rate;
    }

    private void grow(Instant now) {
        while (rate < full && !grownAt.plus(STEP).isAfter(now)) {
            grownAt = grownAt.plus(STEP);
            growOnce();
        }
    }

    private void growOnce() {
        if (rate < told) {
            rate = Math.min(rate * GROWTH, full);
        } else if (++stepsBeyond < STEPS_BEYOND) {
            rate = Math.min(rate * GROWTH_BEYOND, full);
        } else {
            rate = full;
        }
    }

    private void fill(Instant now) {
        double seconds = Duration.between(filledAt, now).toNanos() / 1e9;
        tokens = Math.min(Math.max(1, rate / 10), tokens + seconds * rate);
        filledAt = now;
    }
}
