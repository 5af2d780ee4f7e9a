package io.orderlane.benchmarks.startup;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** Several starts of the same kind. */
record Starts(List<Start> all) {

    Starts {
        all = List.copyOf(all);
    }

    double medianWall() {
        return median(Start::wall);
    }

    /** Least, median and most, of the clock and of the processor. */
    String cells() {
        return cell(Start::wall) + " | " + cell(Start::cpu);
    }

    private String cell(ToDoubleFunction<Start> figure) {
        double[] sorted = sorted(figure);
        return String.format("%,.0f / %,.0f / %,.0f", sorted[0], median(figure), sorted[sorted.length - 1]);
    }

    private double median(ToDoubleFunction<Start> figure) {
        double[] sorted = sorted(figure);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private double[] sorted(ToDoubleFunction<Start> figure) {
        return all.stream().mapToDouble(figure).sorted().toArray();
    }
}
