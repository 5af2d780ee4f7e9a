package io.orderlane.app.cli.demo;

import io.orderlane.app.cli.console.Console;
import io.orderlane.app.cli.console.ExitCode;
import io.orderlane.app.json.TreeJson;
import io.orderlane.core.Orderlane;
import io.orderlane.core.order.OrderUpdate;
import io.orderlane.core.status.SubmissionResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Plays the sample journeys on a stage and sums up. */
final class DemoRun {

    private static final Duration AT_MOST = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
    private static final Duration FOR_THE_EYE = Duration.ofMillis(60);

    private final Console console;
    private final DemoStage stage;
    private final DemoLog log;
    private final boolean json;
    private final BooleanSupplier stopped;

    DemoRun(Console console, DemoStage stage, DemoLog log, boolean json, BooleanSupplier stopped) {
        this.console = console;
        this.stage = stage;
        this.log = log;
        this.json = json;
        this.stopped = stopped;
    }

    /** Plays them; slowly enough to watch when {@code watched}. */
    ExitCode play(boolean watched) {
        String run = Long.toString(console.clock().millis() / 1000 % 1_679_616, 36);
        List<OrderUpdate> updates =
                new DemoScript(stage.scenarios(), console.clock().instant(), run).updates();
        open(updates);
        long started = System.nanoTime();
        List<SubmissionResult> refused = submit(updates, watched);
        awaitDelivery();
        if (stopped.getAsBoolean()) {
            return ExitCode.INTERRUPTED;
        }
        Duration took = Duration.ofNanos(System.nanoTime() - started);
        DemoSummary summary = new DemoSummary(stage, log.rows(), updates.size(), refused.size(), took);
        close(summary, watched);
        return summary.code();
    }

    private void open(List<OrderUpdate> updates) {
        if (!json) {
            new DemoWords(console, stage).opening(updates.size());
            console.out().println(log.heading());
        }
    }

    private void close(DemoSummary summary, boolean watched) {
        if (json) {
            console.out().println(TreeJson.write(summary.tree()));
            return;
        }
        new DemoWords(console, stage).summary(summary);
        if (watched) {
            new DemoWords(console, stage).staying();
        }
    }

    private List<SubmissionResult> submit(List<OrderUpdate> updates, boolean slowly) {
        Orderlane orderlane = stage.service().orderlane();
        List<SubmissionResult> results =
                slowly ? oneByOne(orderlane, updates.iterator()) : orderlane.submitAll(updates);
        return results.stream()
                .filter(result -> !(result instanceof SubmissionResult.Accepted))
                .toList();
    }

    private List<SubmissionResult> oneByOne(Orderlane orderlane, Iterator<OrderUpdate> updates) {
        List<SubmissionResult> results = new ArrayList<>();
        while (updates.hasNext() && !stopped.getAsBoolean()) {
            results.add(orderlane.submit(updates.next()));
            pause(FOR_THE_EYE);
        }
        return results;
    }

    private void awaitDelivery() {
        long started = System.nanoTime();
        while (!stopped.getAsBoolean()
                && stage.service().orderlane().reader().pending() > 0
                && System.nanoTime() - started < AT_MOST.toNanos()) {
            pause(BETWEEN_LOOKS);
        }
    }

    private static void pause(Duration time) {
        try {
            TimeUnit.MILLISECONDS.sleep(time.toMillis());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
