package io.orderlane.benchmarks.endtoend;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/**
 * All measurements of a stage at one moment. CPU is in nanoseconds: of the service, the same by what its threads are
 * for, of the database's own processes, of the peer. What is counted is deliveries or others.
 */
record Meters(long nanos, long count, long cpu, Map<String, Long> threads, long database, long peer) {

    static Meters read(Stage stage, LongSupplier count) throws IOException {
        return new Meters(
                System.nanoTime(),
                count.getAsLong(),
                stage.service().cpu().total(),
                stage.service().cpu().byThread(),
                stage.database().cpuNanos(),
                stage.peer().cpu().total());
    }

    long countSince(Meters before) {
        return count - before.count;
    }

    double perSecondSince(Meters before) {
        return countSince(before) * 1e9 / (nanos - before.nanos);
    }

    /** CPU microseconds of the service for each that was counted since then. */
    double microsSince(Meters before) {
        return each(cpu - before.cpu, before);
    }

    double databaseMicrosSince(Meters before) {
        return each(database - before.database, before);
    }

    double peerMicrosSince(Meters before) {
        return each(peer - before.peer, before);
    }

    /** CPU microseconds for each, by what the threads are for. */
    Map<String, Double> threadMicrosSince(Meters before) {
        Map<String, Double> micros = new TreeMap<>();
        threads.forEach((part, nanos) -> micros.put(part, each(nanos - before.threads.getOrDefault(part, 0L), before)));
        return micros;
    }

    /** The share of the compilers in the service's CPU. */
    double jitShareSince(Meters before) {
        return threadMicrosSince(before).getOrDefault("JIT", 0.0) / Math.max(1, microsSince(before));
    }

    private double each(long nanos, Meters before) {
        return nanos / 1e3 / Math.max(1, countSince(before));
    }
}
