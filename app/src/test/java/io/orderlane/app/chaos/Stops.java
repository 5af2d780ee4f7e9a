package io.orderlane.app.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.sandbox.state.StaleAnswer;
import java.nio.file.Path;
import java.time.Duration;

/** One node after the other is stopped by SIGTERM and started again while updates come in. */
record Stops(int nodes, int stops, Duration interval, int lanes, int open) {

    private static final Duration MOST = Duration.ofSeconds(10);

    void run(Path folder) {
        Run run = new Run("stop");
        try (Stage stage = Stage.onPostgres(folder, StaleAnswer.IGNORE_WITH_SUCCESS)) {
            stage.start(nodes);
            roll(stage, run);
        }
    }

    private void roll(Stage stage, Run run) {
        double perSecond = lanes * Ride.number(0).statuses().size() / (stops * interval.toMillis() / 1000.0);
        Duration longest = Duration.ZERO;
        try (Load load = new Load(stage::urls, lanes, open, perSecond, run.seed())) {
            for (int i = 0; i < stops; i++) {
                Pause.of(run.about(interval));
                Node node = stage.nodes().get(i % nodes);
                Duration took = node.stop();
                longest = took.compareTo(longest) > 0 ? took : longest;
                node.start().awaitReady();
            }
            load.awaitDone(Duration.ofMinutes(5));
            Figures figures = run.figures(stage, load);
            run.print(
                    figures,
                    "nodes=" + nodes + " stops=" + stops + " lanes=" + lanes + " perSecond=" + Math.round(perSecond)
                            + " longestStop=" + longest.toMillis() + "ms");
            run.holds(figures, load);
            assertThat(figures.staleEffects()).as("stale effects").isZero();
            assertThat(figures.duplicates()).as("duplicates").isZero();
            assertThat(longest).as("longest stop").isLessThanOrEqualTo(MOST);
        }
    }
}
