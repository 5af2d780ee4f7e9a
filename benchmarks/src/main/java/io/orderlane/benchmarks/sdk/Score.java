package io.orderlane.benchmarks.sdk;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What a side came to.
 *
 * @param atOnce deliveries under way at any moment
 * @param tried words about the other numbers that were tried; empty when none was
 * @param windows one for each round, in their order
 * @param connectionsEach new connections to the peer for each delivery; not a number where nobody counted
 */
record Score(int atOnce, String tried, List<Window> windows, double connectionsEach) {

    double cpuMicros() {
        return median(Window::cpuMicros);
    }

    double compiledMicros() {
        return median(Window::compiledMicros);
    }

    double perCpuSecond() {
        return median(Window::perCpuSecond);
    }

    double perSecond() {
        return median(Window::perSecond);
    }

    /** The median of the rounds' ratios, so that what disturbs a round disturbs both. */
    double timesAsMany(Score other) {
        return median(IntStream.range(0, windows.size())
                .mapToDouble(round -> windows.get(round).perCpuSecond()
                        / other.windows.get(round).perCpuSecond())
                .toArray());
    }

    private double median(ToDoubleFunction<Window> figure) {
        return median(windows.stream().mapToDouble(figure).toArray());
    }

    private static double median(double[] figures) {
        Arrays.sort(figures);
        return figures[figures.length / 2];
    }
}
