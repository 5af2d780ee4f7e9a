package io.orderlane.app.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.sandbox.state.StaleAnswer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * Three nodes, one an hour ahead and one an hour behind, on a gateway whose faults make orders wait and move between them.
 *
 * @param exact whether bounds count that a slow machine may miss
 */
record Clocks(Duration lasting, double perSecond, int open, boolean exact) {

    /** Rides of some time ago: what the node that is behind takes for the future it rightly refuses. */
    private static final Duration AGO = Duration.ofHours(2);

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    void run(Path folder) {
        Run run = new Run("clocks");
        try (Stage stage = Stage.onPostgres(folder, StaleAnswer.IGNORE_WITH_SUCCESS)) {
            run.usualFaults(stage);
            stage.with("ORDERLANE_ALIPAYHK_ANSWER_WINDOW", "off"); // the gateway keeps the right time
            stage.altered("ahead=PT1H").start(1);
            stage.altered("ahead=-PT1H").start(1);
            stage.altered().start(1);
            try (Load load = new Load(
                    stage::urls,
                    number -> Ride.number(number, Instant.now().minus(AGO)),
                    Load.ENDLESS,
                    open,
                    perSecond,
                    run.seed())) {
                Pause.of(lasting);
                load.end();
                judge(stage, run, load);
            }
        }
    }

    private void judge(Stage stage, Run run, Load load) {
        Figures figures = run.figures(stage, load);
        run.print(
                figures,
                "lanes=" + load.accepted().size() + " perSecond=" + Math.round(perSecond) + " fenced="
                        + stage.fencedResults());
        run.holds(figures, load);
        assertThat(figures.staleArrivals()).as("stale arrivals").isZero();
        assertThat(figures.staleEffects()).as("stale effects").isZero();
        assertThat(figures.unexplained())
                .as("duplicates beyond the injected faults")
                .isZero();
        if (exact) {
            assertThat(figures.slowest()).as("the longest wait of an update").isLessThanOrEqualTo(LONGEST_WAIT);
            assertThat(stage.fencedResults()).as("holds that were lost").isZero();
        }
    }
}
