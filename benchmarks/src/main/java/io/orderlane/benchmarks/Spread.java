package io.orderlane.benchmarks;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/** The least, the median and the most of some figures. */
public record Spread(double least, double median, double most) {

    /** Of these. */
    public static Spread of(Collection<Double> figures) {
        double[] sorted =
                figures.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        if (sorted.length == 0) {
            throw new IllegalArgumentException("there is no median of nothing");
        }
        return new Spread(sorted[0], median(sorted), sorted[sorted.length - 1]);
    }

    private static double median(double[] sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1
                ? sorted[half]
                : Arrays.stream(sorted, half - 1, half + 1).average().orElseThrow();
    }

    /** {@code 1,234 / 2,345 / 3,456}, whole numbers from ten. */
    public String text() {
        String form = most < 10 ? "%,.2f / %,.2f / %,.2f" : "%,.0f / %,.0f / %,.0f";
        return String.format(Locale.ROOT, form, least, median, most);
    }
}
