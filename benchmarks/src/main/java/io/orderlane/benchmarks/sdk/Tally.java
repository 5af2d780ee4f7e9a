package io.orderlane.benchmarks.sdk;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.LongAdder;

/** Counts deliveries of a stretch of time that begins now, and what they cost this process. */
final class Tally {

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final CompilationMXBean COMPILER = ManagementFactory.getCompilationMXBean();

    private final LongAdder deliveries = new LongAdder();
    private final LongAdder failures = new LongAdder();
    private final long cpu = SYSTEM.getProcessCpuTime();
    private final long compiled = COMPILER.getTotalCompilationTime();
    private final long begin = System.nanoTime();
    private final long end;

    Tally(int seconds) {
        end = begin + seconds * 1_000_000_000L;
    }

    boolean goesOn() {
        return System.nanoTime() - end < 0;
    }

    void count(boolean delivered) {
        (delivered ? deliveries : failures).increment();
    }

    /**
     * CPU microseconds of the process for each delivery, deliveries a second, and milliseconds that the compiler was at
     * work for each thousand of CPU; its time is by the clock.
     */
    String line() {
        if (failures.sum() > 0 || deliveries.sum() == 0) {
            throw new IllegalStateException(failures.sum() + " deliveries failed of "
                    + (failures.sum() + deliveries.sum()) + "; the figures would not be those of deliveries");
        }
        double cpuNanos = SYSTEM.getProcessCpuTime() - cpu;
        double compiledNanos = (COMPILER.getTotalCompilationTime() - compiled) * 1e6;
        return cpuNanos / 1e3 / deliveries.sum() + " " + deliveries.sum() * 1e9 / (System.nanoTime() - begin) + " "
                + 1_000 * compiledNanos / cpuNanos;
    }
}
