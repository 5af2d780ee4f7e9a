package io.orderlane.benchmarks;

import java.util.Arrays;

/** How long things took, in milliseconds: half of them, and all but one in a hundred, took no longer. */
public record Percentiles(double p50, double p99, double most) {

    /** Of these nanoseconds. */
    public static Percentiles ofNanos(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Percentiles(at(sorted, 0.50), at(sorted, 0.99), at(sorted, 1));
    }

    private static double at(long[] sorted, double share) {
        int place = (int) Math.ceil(share * sorted.length) - 1;
        return sorted[Math.max(0, place)] / 1e6;
    }
}
