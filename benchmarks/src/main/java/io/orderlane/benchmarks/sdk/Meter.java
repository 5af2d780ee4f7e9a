package io.orderlane.benchmarks.sdk;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;

/** Counts deliveries from its making on, and the CPU time of this process. */
final class Meter {

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final CompilationMXBean COMPILER = ManagementFactory.getCompilationMXBean();

    private final LongAdder deliveries = new LongAdder();
    private final LongAdder failures = new LongAdder();
    private final long cpu = SYSTEM.getProcessCpuTime();
    private final long compiled = COMPILER.getTotalCompilationTime();
    private final long start = System.nanoTime();
    private final long end;

    Meter(Duration time) {
        end = start + time.toNanos();
    }

    boolean goesOn() {
        return System.nanoTime() - end < 0;
    }

    void count(boolean delivered) {
        (delivered ? deliveries : failures).increment();
    }

    Window stop() {
        long cpuNanos = SYSTEM.getProcessCpuTime() - cpu;
        long compiledNanos = (COMPILER.getTotalCompilationTime() - compiled) * NANOS_PER_MILLI;
        return new Window(deliveries.sum(), failures.sum(), cpuNanos, compiledNanos, System.nanoTime() - start);
    }
}
