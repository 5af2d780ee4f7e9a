package io.orderlane.core.deliver;

import java.time.Duration;
import java.time.Instant;

/**
 * How many sends a second a route allows. When AlipayHK asks for fewer the rate halves at once; afterwards it grows by a
 * tenth every ten seconds until it is back.
 */
final class RateLimit {

    private static final Duration STEP = Duration.ofSeconds(10);
    private static final double GROWTH = 1.1;
    private static final Duration MEASURED = Duration.ofSeconds(1);
    private static final double LEAST = 1;

    private final double full;
    private double rate;
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
    int room(Instant now) {
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
        tokens -= count;
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

    /** Once a pause: the same wish may come as the answer to each of the sends that were under way. */
    private void halve() {
        double present = Double.isInfinite(rate) ? Math.max(recentRate, sent) : rate;
        rate = Math.max(LEAST, present / 2);
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
            rate = rate * GROWTH;
            if (rate >= full || (Double.isInfinite(full) && rate > 2 * Math.max(recentRate, 1000))) {
                rate = full;
            }
        }
    }

    private void fill(Instant now) {
        double seconds = Duration.between(filledAt, now).toNanos() / 1e9;
        tokens = Math.min(Math.max(1, rate / 10), tokens + seconds * rate);
        filledAt = now;
    }
}
