package io.orderlane.benchmarks.endtoend;

import io.orderlane.benchmarks.load.Calls;
import io.orderlane.benchmarks.load.Load;
import io.orderlane.benchmarks.load.Orders;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How fast the service accepts updates, each answer after its durable commit. Both routes are paused meanwhile. */
final class AcceptRun {

    private static final int IN_FLIGHT = 64;
    private static final int SIDE_BY_SIDE = 4_000;
    private static final int BATCH = 128;
    private static final int LINE_CONNECTIONS = 4;
    private static final int SINGLE_CONNECTIONS = 64;

    private final int warmUpSeconds;
    private final int seconds;
    private final Map<String, Double> figures = new LinkedHashMap<>();

    AcceptRun(boolean quick) {
        warmUpSeconds = quick ? 3 : 20;
        seconds = quick ? 2 : 20;
    }

    /** Runs once; returns the figures by their names. */
    Map<String, Double> on(Stage.Terms terms) throws Exception {
        try (Stage stage = new Stage(terms, 0, 0, IN_FLIGHT)) {
            pause(stage);
            rate("NDJSON", "N-", LINE_CONNECTIONS, BATCH, stage);
            rate("one a request", "S-", SINGLE_CONNECTIONS, 1, stage);
        }
        return figures;
    }

    private static void pause(Stage stage) {
        try (Calls calls = new Calls(stage.service().url(), 1)) {
            for (String api : List.of("order-service", "contract-card")) {
                Calls.await(calls.post(
                        "/v1/routes/default/" + api + "/pause",
                        "application/json",
                        Buffer.buffer("{\"reason\":\"only accepting is measured\"}")));
            }
        }
    }

    private void rate(String kind, String prefix, int connections, int batch, Stage stage)
            throws IOException, InterruptedException {
        Orders orders = new Orders(prefix, SIDE_BY_SIDE);
        try (Load load = Load.unbounded(stage.service().url(), orders, connections, batch)) {
            Thread.sleep(warmUpSeconds * 1_000L);
            Meters before = Meters.read(stage, load::accepted);
            Thread.sleep(seconds * 1_000L);
            Meters after = Meters.read(stage, load::accepted);
            figures.put(kind + ", accepted/s", after.perSecondSince(before));
            figures.put(kind + ", CPU µs each", after.microsSince(before));
        }
    }
}
