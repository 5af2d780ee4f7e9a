package io.orderlane.benchmarks.process;

import java.util.Map;

/**
 * CPU time that a process used since it began.
 *
 * @param total nanoseconds of the process, to ten milliseconds
 * @param threads nanoseconds of each thread that lives, by its id in the system
 */
public record CpuReading(long total, Map<Integer, Long> threads) {

    public CpuReading {
        threads = Map.copyOf(threads);
    }
}
