package io.orderlane.benchmarks.stores;

import java.util.List;

/** The figure in the middle. */
public final class Medians {

    private Medians() {}

    /** Of a list that is not empty. */
    public static double of(List<Double> figures) {
        List<Double> sorted = figures.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
