package io.orderlane.benchmarks.accepting;

import io.orderlane.benchmarks.Spread;
import io.orderlane.benchmarks.process.CpuParts;
import io.orderlane.benchmarks.process.CpuReading;
import io.orderlane.benchmarks.process.ProcessCpu;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/**
 * How many a second, window by window, and what CPU each took.
 *
 * @param perSecond of each window
 * @param micros CPU of the service for each, by part, over all windows
 */
record Rate(Spread perSecond, Map<String, Double> micros) {

    /** Counts what goes on in a service now. */
    static Rate of(LongSupplier count, long pid, AcceptingPace pace) throws IOException, InterruptedException {
        ProcessCpu cpu = new ProcessCpu(pid);
        List<Double> rates = new ArrayList<>();
        CpuReading before = cpu.read();
        long first = count.getAsLong();
        for (int window = 0; window < pace.windows(); window++) {
            long begin = System.nanoTime();
            long from = count.getAsLong();
            Thread.sleep(pace.seconds() * 1_000L);
            rates.add((count.getAsLong() - from) * 1e9 / (System.nanoTime() - begin));
        }
        CpuParts used = cpu.between(before, cpu.read());
        long all = Math.max(1, count.getAsLong() - first);
        Map<String, Double> micros = new TreeMap<>();
        used.largestFirst().forEach((part, nanos) -> micros.put(part, nanos / 1e3 / all));
        return new Rate(Spread.of(rates), micros);
    }

    double microsInAll() {
        return micros.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
