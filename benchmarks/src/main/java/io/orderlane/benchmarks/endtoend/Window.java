package io.orderlane.benchmarks.endtoend;

import io.orderlane.benchmarks.process.CpuParts;
import io.orderlane.benchmarks.process.MachineCpu;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What happened in one stretch of time.
 *
 * @param seconds how long it was
 * @param deliveries what came to the peer
 * @param accepted what the services accepted
 * @param services CPU of each service
 * @param peerNanos CPU of the peer
 * @param loadNanos CPU of the bench itself, which makes the load
 * @param databaseNanos CPU of the database's own processes
 * @param machine CPU of all processes of the machine, these too
 */
record Window(
        double seconds,
        long deliveries,
        long accepted,
        List<CpuParts> services,
        long peerNanos,
        long loadNanos,
        long databaseNanos,
        MachineCpu machine) {

    double perSecond() {
        return deliveries / seconds;
    }

    /** CPU of the services for one delivery, microseconds. */
    double micros() {
        return each(services.stream().mapToLong(CpuParts::total).sum());
    }

    /** The same by part. */
    Map<String, Double> parts() {
        Map<String, Double> sum = new TreeMap<>();
        services.forEach(
                service -> service.parts().forEach((part, nanos) -> sum.merge(part, each(nanos), Double::sum)));
        return sum;
    }

    /** What part of the services' CPU these threads took. */
    double share(String part) {
        return parts().getOrDefault(part, 0.0) / Math.max(1, micros());
    }

    /** This much CPU for each delivery, microseconds. */
    double each(long nanos) {
        return nanos / 1e3 / Math.max(1, deliveries);
    }

    /** The share of the processors that something else took, or the host. */
    double othersShare() {
        long ours = services.stream().mapToLong(CpuParts::total).sum() + peerNanos + loadNanos + databaseNanos;
        double processors = Runtime.getRuntime().availableProcessors() * seconds * 1e9;
        return Math.max(0, machine.busy() - ours + machine.stolen()) / processors;
    }
}
