package io.orderlane.app.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The disk with the database on it fills up while updates come in, and gets space again, a few times.
 *
 * @param time how long it stays full each time
 */
record DiskFull(int megabytes, int times, Duration time, int lanes, int perSecond) {

    private static final int OPEN = 100;
    private static final int PROBES = 20;
    private static final String STORE_DOWN = "503 STORE_DOWN";
    private static final Duration NOTICED = Duration.ofSeconds(30);

    void run(Path folder) {
        Optional<SmallDisk> mounted = SmallDisk.at(folder.resolve("disk"), megabytes);
        if (mounted.isEmpty()) {
            abort("chaos disk-full is SKIPPED: only root may mount the small disk that it needs.");
        }
        Run run = new Run("disk-full");
        try (SmallDisk disk = mounted.get();
                Stage stage = Stage.onSqlite(folder, disk.file("orderlane.db"))) {
            stage.start(1);
            fillAndEmpty(disk, stage, run);
            stage.nodes().get(0).stop();
            assertThat(integrity(disk.file("orderlane.db"))).isEqualTo("ok");
        }
    }

    private void fillAndEmpty(SmallDisk disk, Stage stage, Run run) {
        try (Load load = new Load(stage::urls, lanes, OPEN, perSecond, run.seed())) {
            List<String> probes = new ArrayList<>();
            Duration slowest = Duration.ZERO;
            for (int i = 0; i < times; i++) {
                Duration resumed = once(disk, stage, run, load, probes);
                slowest = resumed.compareTo(slowest) > 0 ? resumed : slowest;
            }
            load.awaitDone(Duration.ofMinutes(5));
            Figures figures = run.figures(stage, load, expected(load, probes));
            run.print(
                    figures,
                    "times=" + times + " lanes=" + lanes + " perSecond=" + perSecond + " silent=" + load.silent()
                            + " refusedOfProbes=" + Collections.frequency(probes, STORE_DOWN) + "/" + probes.size()
                            + " slowestResume=" + slowest.toMillis() + "ms");
            run.holds(figures, load);
            Run.nothingOldArrived(figures);
            assertThat(figures.unexplained()).as("duplicates").isLessThanOrEqualTo(times * Stage.IN_FLIGHT);
            assertThat(load.silent()).as("updates without an answer").isZero();
            assertThat(probes).as("answers to single updates").contains(STORE_DOWN);
            assertThat(probes).allMatch(answer -> answer.equals(STORE_DOWN) || isTaken(answer), "202, 200 or 503");
        }
    }

    /** How long after there is space again the next update is taken in. */
    private Duration once(SmallDisk disk, Stage stage, Run run, Load load, List<String> probes) {
        Pause.of(run.about(Duration.ofSeconds(3)));
        int before = load.resubmitted();
        disk.fill();
        Pause.until(NOTICED, "no update is turned away though the disk is full", () -> load.resubmitted() > before);
        probe(stage, probes);
        Pause.of(time);
        int taken = load.taken();
        long empty = System.nanoTime();
        disk.giveBack();
        Pause.until(NOTICED, "nothing is taken in though there is space again", () -> load.taken() > taken);
        return Duration.ofNanos(System.nanoTime() - empty);
    }

    /** Updates on their own, to see how they are turned away. */
    private void probe(Stage stage, List<String> probes) {
        for (int i = 0; i < PROBES; i++) {
            Ride ride = probe(probes.size());
            probes.add(Http.submitOne(stage.urls().get(0), ride.updates().get(0)));
        }
    }

    private Ride probe(int number) {
        return Ride.number(lanes + number);
    }

    private static boolean isTaken(String answer) {
        return answer.startsWith("202 ") || answer.startsWith("200 ");
    }

    private Map<String, List<String>> expected(Load load, List<String> probes) {
        Map<String, List<String>> expected = new HashMap<>(load.accepted());
        for (int i = 0; i < probes.size(); i++) {
            if (isTaken(probes.get(i))) {
                Ride ride = probe(i);
                expected.put(ride.orderNo(), ride.statuses().subList(0, 1));
            }
        }
        return expected;
    }

    private static String integrity(Path file) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("PRAGMA integrity_check")) {
            return result.next() ? result.getString(1) : "no answer";
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
