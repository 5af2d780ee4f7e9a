package io.orderlane.benchmarks.endtoend;

import io.orderlane.benchmarks.load.Load;
import io.orderlane.benchmarks.load.Orders;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How much is delivered while the gateway answers a share of all requests badly: HTTP 500, a signed U, no signature, or
 * a closed connection. The peer answers after 5 to 80 ms; the service has its defaults, and updates always wait. With a
 * share p of bad answers at most 1 - p of the clean rate can be delivered.
 */
public final class BadAnswerRun {

    /** A clean one before and after each, so that other work on the machine slows both alike. */
    private static final List<Integer> BAD_PERCENT = List.of(0, 15, 0, 30, 0, 45, 0, 60, 0);

    private static final int IN_FLIGHT = 64;
    private static final int BATCH = 128;
    private static final int BACKLOG = 6_000;
    private static final int SIDE_BY_SIDE = 24_000;
    private static final double WANTED = 0.8;

    private final int warmUpSeconds;
    private final int settleSeconds;
    private final int seconds;

    public BadAnswerRun(boolean quick) {
        warmUpSeconds = quick ? 8 : 30;
        settleSeconds = quick ? 2 : 5;
        seconds = quick ? 3 : 30;
    }

    /** What was delivered in one window, and CPU of each send: accepting included, compiling not. */
    private record Window(int badPercent, double goodPerSecond, double microsOfSend) {}

    /** Runs once; returns the figures by their names. */
    public Map<String, Double> on(Stage.Terms terms) throws Exception {
        List<Window> windows = new ArrayList<>();
        try (Stage stage = new Stage(terms, 5, 80, IN_FLIGHT);
                Load load = Load.bounded(
                        stage.service().url(),
                        new Orders("O-", SIDE_BY_SIDE),
                        BATCH,
                        BACKLOG,
                        () -> stage.peer().good())) {
            Thread.sleep(warmUpSeconds * 1_000L);
            for (int badPercent : BAD_PERCENT) {
                stage.peer().answersBadly(badPercent);
                Thread.sleep(settleSeconds * 1_000L);
                windows.add(window(badPercent, stage));
                load.accepted();
            }
        }
        return figures(windows);
    }

    private Window window(int badPercent, Stage stage) throws IOException, InterruptedException {
        Meters before = Meters.read(stage, () -> stage.peer().came());
        long goodBefore = stage.peer().good();
        Thread.sleep(seconds * 1_000L);
        long good = stage.peer().good() - goodBefore;
        Meters after = Meters.read(stage, () -> stage.peer().came());
        double jit = after.threadMicrosSince(before).getOrDefault("JIT", 0.0);
        return new Window(badPercent, good * 1e9 / (after.nanos() - before.nanos()), after.microsSince(before) - jit);
    }

    private static Map<String, Double> figures(List<Window> windows) {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("clean, delivered/s", windows.get(0).goodPerSecond());
        for (int at = 1; at < windows.size(); at += 2) {
            Window bad = windows.get(at);
            double clean =
                    (windows.get(at - 1).goodPerSecond() + windows.get(at + 1).goodPerSecond()) / 2;
            double wanted = WANTED * (1 - bad.badPercent() / 100.0);
            String share = String.format(
                    Locale.ROOT, "%d %% bad: share of the clean rate, wanted %.2f", bad.badPercent(), wanted);
            figures.put(share, bad.goodPerSecond() / clean);
            figures.put(bad.badPercent() + " % bad: CPU µs of a send", bad.microsOfSend());
            figures.put(
                    bad.badPercent() + " % bad: the same in the clean windows beside it",
                    (windows.get(at - 1).microsOfSend() + windows.get(at + 1).microsOfSend()) / 2);
        }
        return figures;
    }
}
