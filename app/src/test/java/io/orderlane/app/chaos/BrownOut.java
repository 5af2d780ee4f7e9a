package io.orderlane.app.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.sandbox.fault.Fault;
import io.orderlane.sandbox.fault.Misbehaviour;
import io.orderlane.sandbox.state.StaleAnswer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/**
 * The gateway answers a share of everything badly, in several ways, while far more waits than it takes; one of the nodes is
 * killed on the way and stays away.
 *
 * @param badPercent the share
 * @param rides seven updates each, handed in as fast as they are taken
 * @param within how long nearly all of it may take
 */
record BrownOut(int nodes, int badPercent, int rides, Duration within) {

    private static final double NEARLY_ALL = 0.99;
    private static final double UNTIL_THE_KILL = 0.2;
    private static final double AS_FAST_AS_TAKEN = 1_000_000;
    private static final int FASTEST_MILLIS = 5;
    private static final int HALF_OF_THEM_SLOWER_BY_MILLIS = 75;

    private static final List<Misbehaviour> WAYS = List.of(
            new Misbehaviour.HttpStatus(500, 0, false),
            new Misbehaviour.AnswerWith("U", "UNKNOWN_EXCEPTION", "injected", false, false),
            new Misbehaviour.DropConnection(false),
            new Misbehaviour.DropConnection(true),
            new Misbehaviour.MissingSignature());

    void run(Path folder) {
        Run run = new Run("brown-out");
        String database = PostgresServer.emptyDatabase();
        try (Stage stage = Stage.onPostgres(folder, StaleAnswer.IGNORE_WITH_SUCCESS, database)) {
            answerBadly(stage, run);
            stage.start(nodes);
            deliver(stage, run, database);
        }
    }

    /** The faults draw each for itself, so that together they meet the share. */
    private void answerBadly(Stage stage, Run run) {
        double each = 1 - Math.pow(1 - badPercent / 100.0, 1.0 / WAYS.size());
        for (int i = 0; i < WAYS.size(); i++) {
            stage.sandbox().faults().add(Fault.of("bad-" + i, WAYS.get(i)).withProbability(each, run.seed() + i));
        }
        stage.sandbox().faults().add("fast", new Misbehaviour.Delay(FASTEST_MILLIS, false));
        stage.sandbox()
                .faults()
                .add(Fault.of("slow", new Misbehaviour.Delay(HALF_OF_THEM_SLOWER_BY_MILLIS, false))
                        .withProbability(0.5, run.seed() - 1));
    }

    private void deliver(Stage stage, Run run, String database) {
        int all = rides * Ride.number(0).updates().size();
        long began = System.nanoTime();
        try (Load load = new Load(stage::urls, rides, rides, AS_FAST_AS_TAKEN, run.seed())) {
            Pause.until(within, "a fifth is not delivered", () -> delivered(database) >= all * UNTIL_THE_KILL);
            stage.anyReady(run.random()).kill();
            Duration killedAfter = Duration.ofNanos(System.nanoTime() - began);
            Pause.upTo(within.minus(killedAfter), () -> delivered(database) >= all * NEARLY_ALL);
            Duration nearlyAll = Duration.ofNanos(System.nanoTime() - began);
            long delivered = delivered(database);
            load.awaitDone(within);
            Figures figures = run.figures(stage, load);
            run.print(
                    figures,
                    "nodes=" + nodes + " badPercent=" + badPercent + " killedAfter=" + killedAfter.toMillis()
                            + "ms delivered=" + delivered + " of " + all + " after " + nearlyAll.toMillis() + "ms");
            run.holds(figures, load);
            Run.nothingOldArrived(figures);
            assertThat(delivered).as("delivered of %s within %s", all, within).isGreaterThanOrEqualTo((long)
                    (all * NEARLY_ALL));
        }
    }

    /** By the database's own word. */
    private static long delivered(String database) {
        Pause.of(Duration.ofMillis(500));
        try (Connection connection = DriverManager.getConnection(database, PostgresServer.USER, null);
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT count(*) FROM history WHERE outcome = 'DELIVERED'")) {
            count.next();
            return count.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
