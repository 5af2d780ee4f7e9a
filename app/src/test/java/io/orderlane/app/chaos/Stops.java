package io.orderlane.app.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.sandbox.state.StaleAnswer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * One node after the other is stopped by SIGTERM and started again while updates come in.
 *
 * @param interval from a node's return to the next stop, on average
 * @param exact whether bounds count that a slow machine may miss
 */
record Stops(int nodes, int stops, Duration interval, double perSecond, int open, boolean exact) {

    private static final Duration MOST = Duration.ofSeconds(10);

    void run(Path folder) {
        Run run = new Run("stop");
        try (Stage stage = Stage.onPostgres(folder, StaleAnswer.IGNORE_WITH_SUCCESS)) {
            if (!exact) {
                stage.with("ORDERLANE_DELIVERY_LEASE", "30s"); // or a starved process loses what it holds
            }
            stage.start(nodes);
            try (Load load = new Load(stage::urls, Load.ENDLESS, open, perSecond, run.seed())) {
                Duration longest = roll(stage, run);
                load.end();
                judge(stage, run, load, longest);
            }
        }
    }

    private Duration roll(Stage stage, Run run) {
        Duration longest = Duration.ZERO;
        for (int i = 0; i < stops; i++) {
            Pause.of(run.about(interval));
            Node node = stage.nodes().get(i % nodes);
            Duration took = node.stop();
            longest = took.compareTo(longest) > 0 ? took : longest;
            node.start().awaitReady();
        }
        return longest;
    }

    private void judge(Stage stage, Run run, Load load, Duration longest) {
        Figures figures = run.figures(stage, load);
        long consumed = consumed(stage, load);
        run.print(
                figures,
                "nodes=" + nodes + " stops=" + stops + " lanes="
                        + load.accepted().size() + " perSecond=" + Math.round(perSecond) + " consumed=" + consumed
                        + " longestStop=" + longest.toMillis() + "ms");
        run.holds(figures, load);
        Run.nothingOldArrived(figures);
        assertThat(figures.duplicates())
                .as("duplicates that no try calls for whose answer came too late")
                .isLessThanOrEqualTo((int) consumed);
        if (exact) {
            assertThat(consumed).as("attempts consumed").isZero();
            assertThat(longest).as("longest stop").isLessThanOrEqualTo(MOST);
        }
    }

    /** Tries that failed and counted. What took effect a moment ago may not be written down yet, which is no try. */
    private static long consumed(Stage stage, Load load) {
        URI node = Objects.requireNonNull(stage.nodes().get(0).urlOrNull(), "it is back");
        return load.accepted().entrySet().stream()
                .filter(order -> !order.getValue().isEmpty())
                .flatMap(order -> Http.outcomes(node, order.getKey()).stream())
                .flatMap(List::stream)
                .filter("UNCONFIRMED"::equals)
                .count();
    }
}
