package io.orderlane.app.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.sandbox.state.StaleAnswer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Random nodes are killed and started again while updates come in.
 *
 * @param interval from one kill to the next, on average; with one node, from the time it is back
 * @param perSecond updates
 * @param open orders at once
 * @param least the load goes on until so many updates were taken in
 * @param exact whether bounds count that a slow machine may miss
 */
record Kills(int nodes, int kills, Duration interval, double perSecond, int open, int least, boolean exact) {

    private static final Duration FIRST_SEND = Duration.ofSeconds(2);
    /** From here on, a share says more than a number for each kill. */
    private static final int MANY = 20_000;

    private static final int UPDATES_PER_DUPLICATE = 200;

    void onPostgres(Path folder) {
        Run run = new Run("kill");
        try (Stage stage = Stage.onPostgres(folder, StaleAnswer.IGNORE_WITH_SUCCESS)) {
            run.usualFaults(stage);
            stage.start(nodes);
            try (Load load = load(stage, run)) {
                killInTurn(stage, run);
                judge(stage, run, load, "");
            }
        }
    }

    /** One process, so what is due waits until it is back: its first send is timed. */
    void onSqlite(Path folder) {
        Run run = new Run("kill-sqlite");
        try (Stage stage = Stage.onSqlite(folder)) {
            run.usualFaults(stage);
            stage.start(1);
            try (Load load = load(stage, run)) {
                List<Duration> firstSends = killTheOnlyOne(stage, run);
                Duration slowest = firstSends.stream().max(Duration::compareTo).orElse(Duration.ZERO);
                judge(stage, run, load, " slowestFirstSend=" + slowest.toMillis() + "ms");
                if (exact) {
                    assertThat(slowest).as("from /readyz to the first send").isLessThanOrEqualTo(FIRST_SEND);
                }
            }
        }
    }

    private Load load(Stage stage, Run run) {
        return new Load(stage::urls, Load.ENDLESS, open, perSecond, run.seed());
    }

    private void judge(Stage stage, Run run, Load load, String more) {
        Pause.until(Duration.ofMinutes(5), "the load was not taken in", () -> load.taken() >= least);
        load.end();
        Figures figures = run.figures(stage, load);
        run.print(
                figures,
                "nodes=" + nodes + " kills=" + kills + " lanes="
                        + load.accepted().size() + " perSecond=" + Math.round(perSecond) + " fenced="
                        + stage.fencedResults() + more);
        run.holds(figures, load);
        Run.nothingOldArrived(figures);
        assertThat(figures.unexplained())
                .as("duplicates beyond the injected faults")
                .isLessThanOrEqualTo(kills * Stage.IN_FLIGHT);
        if (exact && figures.accepted() >= MANY) {
            assertThat(figures.unexplained())
                    .as("duplicates beyond the injected faults, of everything")
                    .isLessThanOrEqualTo(figures.accepted() / UPDATES_PER_DUPLICATE);
        }
    }

    /** The others go on, and the next is killed whether or not the one before is back. */
    private void killInTurn(Stage stage, Run run) {
        List<CompletableFuture<Node>> starts = new ArrayList<>();
        for (int i = 0; i < kills; i++) {
            Pause.of(run.about(interval));
            Node node = stage.anyReady(run.random());
            node.kill();
            starts.add(CompletableFuture.supplyAsync(() -> node.start().awaitReady(), Run.aside()));
        }
        starts.forEach(CompletableFuture::join);
    }

    private List<Duration> killTheOnlyOne(Stage stage, Run run) {
        List<Duration> firstSends = new ArrayList<>();
        for (int i = 0; i < kills; i++) {
            Pause.of(run.about(interval));
            Node node = stage.nodes().get(0);
            node.kill();
            long seen = stage.sandbox().journal().size();
            node.start().awaitReady();
            Instant ready = Instant.now();
            Pause.until(
                    Duration.ofSeconds(60),
                    "nothing is sent after a kill",
                    () -> stage.sandbox().journal().size() > seen);
            firstSends.add(Duration.between(ready, Instant.now()));
        }
        return firstSends;
    }
}
