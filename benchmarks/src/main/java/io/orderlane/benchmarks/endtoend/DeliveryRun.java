package io.orderlane.benchmarks.endtoend;

import io.orderlane.benchmarks.load.Load;
import io.orderlane.benchmarks.load.Orders;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a delivery costs from a service's start on: three windows of a number of deliveries each while it is cold, then
 * windows of time when it is warm. The peer answers at once.
 */
public final class DeliveryRun {

    /** Fewer than may be in flight, so that what is accepted is sent at once, as in a service that keeps up. */
    private static final int BACKLOG = 384;

    private static final int IN_FLIGHT = 512;
    private static final int BATCH = 128;
    private static final String[] COLD = {"first", "second", "third"};

    /** The service is warm when its compilers take no more than this share of its CPU. */
    private static final double WARM_JIT = 0.02;

    private final int coldDeliveries;
    private final int longestWarmUpSeconds;
    private final int warmSeconds;
    private final Map<String, Double> figures = new LinkedHashMap<>();
    private double coldest;

    public DeliveryRun(boolean quick) {
        coldDeliveries = quick ? 2_000 : 12_000;
        longestWarmUpSeconds = quick ? 4 : 90;
        warmSeconds = quick ? 4 : 20;
    }

    /** Runs once; returns the figures by their names. */
    public Map<String, Double> on(Stage.Terms terms) throws Exception {
        try (Stage stage = new Stage(terms, 0, 0, IN_FLIGHT)) {
            figures.put("ready after, ms", stage.service().readyMillis());
            Meters start = read(stage);
            Load load = Load.bounded(
                    stage.service().url(),
                    new Orders("B-", 4_000),
                    BATCH,
                    BACKLOG,
                    () -> stage.peer().came());
            try {
                cold(stage, start);
                warmUp(stage);
                warm(stage);
            } finally {
                load.close();
            }
            stage.awaitDelivered(load.accepted());
        }
        return figures;
    }

    private static Meters read(Stage stage) throws IOException {
        return Meters.read(stage, () -> stage.peer().came());
    }

    private void cold(Stage stage, Meters start) throws IOException, InterruptedException {
        Meters before = start;
        for (String which : COLD) {
            while (stage.peer().came() < before.count() + coldDeliveries) {
                Thread.sleep(5);
            }
            Meters after = read(stage);
            double micros = after.microsSince(before);
            coldest = Math.max(coldest, micros);
            figures.put(String.format(Locale.ROOT, "%s %,d deliveries, CPU µs each", which, coldDeliveries), micros);
            figures.put(
                    "… of which JIT, " + which, after.threadMicrosSince(before).getOrDefault("JIT", 0.0));
            before = after;
        }
    }

    private void warmUp(Stage stage) throws IOException, InterruptedException {
        long latest = System.nanoTime() + longestWarmUpSeconds * 1_000_000_000L;
        double jit = 1;
        while (jit > WARM_JIT && System.nanoTime() < latest) {
            Meters before = read(stage);
            Thread.sleep(2_000);
            jit = read(stage).jitShareSince(before);
        }
    }

    private void warm(Stage stage) throws IOException, InterruptedException {
        Meters before = read(stage);
        Thread.sleep(warmSeconds * 1_000L);
        Meters after = read(stage);
        double warm = after.microsSince(before);
        figures.put("warm, CPU µs each", warm);
        figures.put("coldest window / warm", coldest / warm);
        figures.put("warm, deliveries/s", after.perSecondSince(before));
        figures.put("warm, database's own CPU µs each", after.databaseMicrosSince(before));
        figures.put("warm, peer's CPU µs each", after.peerMicrosSince(before));
        after.threadMicrosSince(before).forEach((part, micros) -> figures.put("warm, " + part + ", µs", micros));
    }
}
