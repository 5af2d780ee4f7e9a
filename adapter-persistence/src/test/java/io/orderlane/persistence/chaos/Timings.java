package io.orderlane.persistence.chaos;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** How long something took, again and again. */
final class Timings {

    private static final double MILLI = 1_000_000;

    private final List<Long> nanos = new ArrayList<>();

    void add(long took) {
        nanos.add(took);
    }

    /** In milliseconds. */
    double median() {
        return quantile(0.5);
    }

    /** In milliseconds. */
    double p99() {
        return quantile(0.99);
    }

    private double quantile(double share) {
        List<Long> sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        return sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * share))) / MILLI;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f/%.2fms", median(), p99());
    }
}
