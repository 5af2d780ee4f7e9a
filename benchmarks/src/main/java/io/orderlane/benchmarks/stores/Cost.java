package io.orderlane.benchmarks.stores;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** What one kind of call cost, again and again. */
final class Cost {

    private static final double MILLI = 1_000_000;
    private static final double MICRO = 1_000;

    private final List<Long> nanos = new ArrayList<>();
    private long rows;
    private long wall;
    private long cpu;

    /** One call for so many rows took so long. */
    void add(int rowsOfIt, long tookNanos, long cpuNanos) {
        nanos.add(tookNanos);
        rows += rowsOfIt;
        wall += tookNanos;
        cpu += cpuNanos;
    }

    double medianMillis() {
        return quantile(0.5);
    }

    private double quantile(double share) {
        List<Long> sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        return sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * share))) / MILLI;
    }

    /** Rows a second, milliseconds at the median and at the 99th of a hundred, CPU microseconds for each row. */
    String cells() {
        return String.format(
                Locale.ROOT,
                "%,.0f | %.2f / %.2f | %.1f",
                rows * 1e9 / wall,
                medianMillis(),
                quantile(0.99),
                cpu / MICRO / rows);
    }
}
