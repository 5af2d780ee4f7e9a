package io.orderlane.benchmarks;

import java.util.Collection;
import java.util.Locale;

/** Some figures of the same thing. */
final class Sample {

    private static final double WANTED = 0.95;

    private final double[] sorted;

    Sample(Collection<Double> figures) {
        sorted = figures.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        if (sorted.length == 0) {
            throw new IllegalArgumentException("there is no median of nothing");
        }
    }

    double median() {
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    /** {@code 1,234 / 2,345 / 3,456}: least, median and most. */
    String spread() {
        return text(sorted[0]) + " / " + text(median()) + " / " + text(sorted[sorted.length - 1]);
    }

    /**
     * Between which two figures the median of all such figures lies, with at least 95 % confidence. It counts ranks
     * only, so it assumes nothing about how figures are spread; fewer than six are too few for 95 %.
     */
    String interval() {
        int rank = 0;
        while (rank + 1 < sorted.length / 2 && confidence(rank + 1) >= WANTED) {
            rank++;
        }
        return String.format(
                Locale.ROOT,
                "%.3f to %.3f (%.0f %%)",
                sorted[rank],
                sorted[sorted.length - 1 - rank],
                100 * Math.max(0, confidence(rank)));
    }

    /** That neither too few nor too many figures lie below the median, each of them with a chance of one half. */
    private double confidence(int rank) {
        double chance = Math.pow(0.5, sorted.length);
        double outside = 0;
        for (int below = 0; below <= rank; below++) {
            outside += chance;
            chance = chance * (sorted.length - below) / (below + 1);
        }
        return 1 - 2 * outside;
    }

    /** Three digits or more: {@code 0.123}, {@code 1.23}, {@code 12.3}, {@code 1,234}. */
    static String text(double figure) {
        String form = figure >= 100 ? "%,.0f" : figure >= 10 ? "%.1f" : figure >= 1 ? "%.2f" : "%.3f";
        return String.format(Locale.ROOT, form, figure);
    }
}
