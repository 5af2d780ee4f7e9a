package io.orderlane.app.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.sandbox.state.StaleAnswer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Random nodes are killed and started again while updates come in.
 *
 * @param interval from one kill to the next, on average
 * @param lanes orders in all
 * @param open orders at once
 */
record Kills(int nodes, int kills, Duration interval, int lanes, int open) {

    private static final int STATUSES = Ride.number(0).statuses().size();
    private static final Duration FIRST_SEND = Duration.ofSeconds(2);

    void onPostgres(Path folder) {
        Run run = new Run("kill");
        try (Stage stage = Stage.onPostgres(folder, StaleAnswer.IGNORE_WITH_SUCCESS)) {
            on(stage, run);
        }
    }

    /** One process, so what is due waits until it is back: its first send is timed. */
    void onSqlite(Path folder) {
        Run run = new Run("kill-sqlite");
        try (Stage stage = Stage.onSqlite(folder)) {
            List<Duration> firstSends = on(stage, run);
            assertThat(firstSends).as("from /readyz to the first send").allMatch(it -> it.compareTo(FIRST_SEND) <= 0);
        }
    }

    private List<Duration> on(Stage stage, Run run) {
        run.usualFaults(stage);
        stage.start(nodes);
        double perSecond = (double) lanes * STATUSES / (kills * interval.toSeconds());
        try (Load load = new Load(stage::urls, lanes, open, perSecond, run.seed())) {
            List<Duration> firstSends = killAll(stage, run, load);
            load.awaitDone(Duration.ofMinutes(5));
            Figures figures = run.figures(stage, load);
            run.print(
                    figures,
                    "nodes=" + nodes + " kills=" + kills + " lanes=" + lanes + " perSecond=" + Math.round(perSecond)
                            + " slowestFirstSend=" + slowest(firstSends).toMillis() + "ms fenced="
                            + stage.fencedResults());
            run.holds(figures, load);
            assertThat(figures.staleEffects()).as("stale effects").isZero();
            assertThat(figures.unexplained())
                    .as("duplicates beyond the injected faults")
                    .isLessThanOrEqualTo(kills * Stage.IN_FLIGHT);
            return firstSends;
        }
    }

    private static Duration slowest(List<Duration> times) {
        return times.stream().max(Duration::compareTo).orElse(Duration.ZERO);
    }

    /** Where the load ended before a kill there may be nothing left to send, and so no first send to time. */
    private List<Duration> killAll(Stage stage, Run run, Load load) {
        List<Duration> firstSends = new ArrayList<>();
        for (int i = 0; i < kills; i++) {
            Pause.of(run.about(interval));
            Node node = stage.nodes().get(run.random().nextInt(nodes));
            node.kill();
            long seen = stage.sandbox().journal().size();
            node.start().awaitReady();
            Instant ready = Instant.now();
            Pause.until(
                    Duration.ofSeconds(60),
                    "nothing is sent after a kill",
                    () -> stage.sandbox().journal().size() > seen || load.isDone());
            if (stage.sandbox().journal().size() > seen) {
                firstSends.add(Duration.between(ready, Instant.now()));
            }
        }
        return firstSends;
    }
}
