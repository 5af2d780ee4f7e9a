package io.orderlane.app.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.sandbox.state.StaleAnswer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * PostgreSQL is killed and started again on its files while updates come in.
 *
 * @param interval from its return to the next crash, on average
 * @param exact whether bounds count that a slow machine may miss
 */
record PostgresRestarts(int nodes, int crashes, Duration interval, double perSecond, int open, boolean exact) {

    private static final Duration DOWN = Duration.ofSeconds(2);
    private static final Duration MOST = Duration.ofSeconds(10);

    void run(Path folder) {
        Run run = new Run("postgres-restart");
        try (CrashingPostgres postgres = CrashingPostgres.in(folder.resolve("postgres"));
                Stage stage = Stage.onPostgres(folder, StaleAnswer.IGNORE_WITH_SUCCESS, postgres.url())) {
            stage.start(nodes);
            try (Load load = new Load(stage::urls, Load.ENDLESS, open, perSecond, run.seed())) {
                List<Duration> returns = crashAll(postgres, stage, run);
                Pause.of(interval);
                load.end();
                judge(stage, run, load, returns);
            }
        }
    }

    /** How long after each return something was sent again. */
    private List<Duration> crashAll(CrashingPostgres postgres, Stage stage, Run run) {
        List<Duration> returns = new ArrayList<>();
        for (int i = 0; i < crashes; i++) {
            Pause.of(run.about(interval));
            postgres.crash();
            Pause.of(DOWN);
            long seen = stage.sandbox().journal().size();
            postgres.start();
            long back = System.nanoTime();
            Pause.until(
                    Duration.ofMinutes(2),
                    "nothing is sent after PostgreSQL is back",
                    () -> stage.sandbox().journal().size() > seen);
            returns.add(Duration.ofNanos(System.nanoTime() - back));
        }
        return returns;
    }

    private void judge(Stage stage, Run run, Load load, List<Duration> returns) {
        Figures figures = run.figures(stage, load);
        Duration slowest = returns.stream().max(Duration::compareTo).orElse(Duration.ZERO);
        run.print(
                figures,
                "nodes=" + nodes + " crashes=" + crashes + " lanes="
                        + load.accepted().size() + " perSecond="
                        + Math.round(perSecond) + " fenced=" + stage.fencedResults() + " slowestReturn="
                        + slowest.toMillis() + "ms");
        run.holds(figures, load);
        Run.nothingOldArrived(figures);
        assertThat(figures.unexplained()).as("duplicates").isLessThanOrEqualTo(crashes * nodes * Stage.IN_FLIGHT);
        if (exact) {
            assertThat(slowest)
                    .as("from the return of PostgreSQL to the next send")
                    .isLessThanOrEqualTo(MOST);
        }
    }
}
