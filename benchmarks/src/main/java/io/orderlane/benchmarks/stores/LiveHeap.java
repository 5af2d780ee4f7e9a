package io.orderlane.benchmarks.stores;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;

/** What of the heap is in use. */
final class LiveHeap {

    private static final double MEGA = 1024 * 1024;

    private LiveHeap() {}

    /** Megabytes that a full collection leaves, without what is allocated meanwhile. */
    static double megabytes() {
        System.gc();
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .map(MemoryPoolMXBean::getCollectionUsage)
                        .mapToLong(usage -> usage == null ? 0 : usage.getUsed())
                        .sum()
                / MEGA;
    }
}
