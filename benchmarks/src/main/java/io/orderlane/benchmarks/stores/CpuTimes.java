package io.orderlane.benchmarks.stores;

import java.lang.management.ManagementFactory;
import java.util.Arrays;

/** CPU time that this process used. */
final class CpuTimes {

    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final com.sun.management.OperatingSystemMXBean PROCESS =
            (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private CpuTimes() {}

    /** Of all threads that run Java, to the nanosecond; without the collector and the compiler. */
    static long ofThreads() {
        return Arrays.stream(THREADS.getThreadCpuTime(THREADS.getAllThreadIds()))
                .filter(nanos -> nanos > 0)
                .sum();
    }

    /** Of this thread, to the nanosecond. */
    static long ofThisThread() {
        return THREADS.getCurrentThreadCpuTime();
    }

    /** Of everything in the process; it moves in steps of ten milliseconds. */
    static long ofProcess() {
        return PROCESS.getProcessCpuTime();
    }
}
