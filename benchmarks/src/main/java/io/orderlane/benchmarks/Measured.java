package io.orderlane.benchmarks;

import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.util.Statistics;

/**
 * What one benchmark came to.
 *
 * @param name its class and method, and its parameter where it has one
 * @param least the smallest CPU nanoseconds a call took on average in one iteration
 * @param median the same, the iteration in the middle
 * @param most the same, the worst iteration
 * @param bytes bytes allocated by one call
 */
record Measured(String name, double least, double median, double most, double bytes) {

    static Map<String, Measured> byName(Iterable<RunResult> results) {
        Map<String, Measured> measured = new TreeMap<>();
        results.forEach(result -> {
            Measured one = of(result);
            measured.put(one.name(), one);
        });
        return measured;
    }

    private static Measured of(RunResult run) {
        String method = run.getParams().getBenchmark().replaceAll(".*\\.(?=[^.]+\\.[^.]+$)", "");
        String provider = run.getParams().getParam("provider");
        Statistics cpu = statistics(run, CpuTime.NAME);
        return new Measured(
                provider == null ? method : method + " " + provider,
                cpu.getMin(),
                cpu.getPercentile(50),
                cpu.getMax(),
                statistics(run, "gc.alloc.rate.norm").getPercentile(50));
    }

    private static Statistics statistics(RunResult run, String name) {
        for (String label : run.getSecondaryResults().keySet()) {
            if (label.replace("\u00b7", "").equals(name)) {
                Result<?> result = run.getSecondaryResults().get(label);
                return result.getStatistics();
            }
        }
        throw new IllegalStateException(run.getParams().getBenchmark() + " has no result \"" + name + "\"; it has "
                + run.getSecondaryResults().keySet());
    }

    String cells() {
        return String.format("%,.1f / %,.1f / %,.1f | %,.0f", least, median, most, bytes);
    }
}
