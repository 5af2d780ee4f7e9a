package io.orderlane.app.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.sandbox.state.StaleAnswer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One order in a hundred has a status that AlipayHK never takes; the others must not notice. Runs with and without such
 * orders take turns, at half of what the machine turned out to sustain just before.
 *
 * @param pairs runs with and without
 * @param lasting each
 * @param calibration orders sent as fast as it goes, to see how fast that is
 */
record Poison(int pairs, Duration lasting, int calibration) {

    private static final double MOST_TIMES = 1.25;
    private static final Duration MOST_MORE = Duration.ofMillis(20);
    /** Orders of one run are numbered apart from those of the next. */
    private static final int APART = 100_000;

    void run(Path folder) {
        Run run = new Run("poison");
        try (Stage stage = Stage.onPostgres(folder, StaleAnswer.IGNORE_WITH_SUCCESS)) {
            stage.start(1);
            new PoisonedRun(stage, run, 0, calibration, 0, Duration.ZERO).sustained();
            double sustained = new PoisonedRun(stage, run, APART, calibration, 0, Duration.ZERO).sustained();
            List<Pair> all = new ArrayList<>();
            for (int i = 0; i < pairs; i++) {
                all.add(pair(stage, run, (2 + 2 * i) * APART, sustained / 2));
            }
            print(run, sustained, all);
            judge(all);
        }
    }

    /** Which of the two comes first changes from pair to pair, since the second may find a busier or a warmer machine. */
    private Pair pair(Stage stage, Run run, int first, double perSecond) {
        int lanes = (int) (perSecond * lasting.toMillis() / 1000 / PoisonedRun.STATUSES.size());
        PoisonedRun without = new PoisonedRun(stage, run, first, lanes, perSecond, Duration.ZERO);
        PoisonedRun with = new PoisonedRun(stage, run, first + APART, lanes, perSecond, lasting);
        if (first / APART % 4 == 0) {
            PoisonedRun.Result good = without.result();
            return new Pair(good, with.result());
        }
        PoisonedRun.Result bad = with.result();
        return new Pair(without.result(), bad);
    }

    private record Pair(PoisonedRun.Result without, PoisonedRun.Result with) {

        double times() {
            return (double) with.p95().toNanos() / without.p95().toNanos();
        }

        Duration more() {
            return with.p95().minus(without.p95());
        }

        @Override
        public String toString() {
            return without.p95().toMillis() + "/" + with.p95().toMillis() + "ms";
        }
    }

    private static void print(Run run, double sustained, List<Pair> all) {
        run.print(String.format(
                Locale.ROOT,
                "sustained=%.0f/s load=%.0f/s lanes=%d poisoned=%d p95=%s medianTimes=%.2f medianMore=%dms slowestEnd=%dms",
                sustained,
                sustained / 2,
                all.get(0).with().lanes(),
                all.get(0).with().poisoned(),
                all,
                medianTimes(all),
                medianMore(all).toMillis(),
                all.stream()
                        .mapToLong(pair -> pair.with().slowestEnd().toMillis())
                        .max()
                        .orElse(0)));
    }

    private static void judge(List<Pair> all) {
        assertThat(medianTimes(all) <= MOST_TIMES || medianMore(all).compareTo(MOST_MORE) <= 0)
                .as("p95 of healthy orders, without and with poisoned ones: %s", all)
                .isTrue();
    }

    private static double medianTimes(List<Pair> all) {
        List<Double> sorted = all.stream().map(Pair::times).sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private static Duration medianMore(List<Pair> all) {
        List<Duration> sorted = all.stream().map(Pair::more).sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
