package io.orderlane.app.cli.demo;

import io.orderlane.app.cli.console.Console;
import io.orderlane.app.cli.console.ExitCode;
import io.orderlane.app.json.TreeJson;
import io.orderlane.core.Orderlane;
import io.orderlane.core.order.OrderUpdate;
import io.orderlane.core.submit.SubmissionResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Plays the sample journeys on a stage and sums up. */
final class DemoRun {

    private static final Duration AT_MOST = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
    private static final Duration FOR_THE_EYE = Duration.ofMillis(60);

    private final Console console;
    private final DemoStage stage;
    private final DemoLog log;
    private final boolean json;

    DemoRun(Console console, DemoStage stage, DemoLog log, boolean json) {
        this.console = console;
        this.stage = stage;
        this.log = log;
        this.json = json;
    }

    /** Plays; slowly enough to watch, when somebody does. */
    ExitCode play(boolean watched) {
        String run = Long.toString(console.clock().millis() / 1000 % 1_679_616, 36);
        List<OrderUpdate> updates =
                new DemoScript(stage.scenarios(), console.clock().instant(), run).updates();
        open(updates);
        long started = System.nanoTime();
        List<SubmissionResult> refused = submit(updates, watched);
        awaitDelivery();
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
        List<SubmissionResult> results = new ArrayList<>();
        if (slowly) {
            for (OrderUpdate update : updates) {
                results.add(orderlane.submit(update));
                pause(FOR_THE_EYE);
            }
        } else {
            results.addAll(orderlane.submitAll(updates));
        }
        return results.stream()
                .filter(result -> !(result instanceof SubmissionResult.Accepted))
                .toList();
    }

    private void awaitDelivery() {
        long started = System.nanoTime();
        while (stage.service().orderlane().reader().pending() > 0 && System.nanoTime() - started < AT_MOST.toNanos()) {
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
