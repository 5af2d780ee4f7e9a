package io.orderlane.benchmarks.stores;

import io.orderlane.benchmarks.Target;
import io.orderlane.benchmarks.database.BenchDatabase;
import io.orderlane.benchmarks.database.Filling;
import io.orderlane.benchmarks.database.OpenStore;
import io.orderlane.benchmarks.database.Scratch;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a delivery costs with a million settled notifications in the store and with none, in pairs, through the whole
 * pipeline but for the request itself.
 *
 * <p>Arguments: the page to write (default {@code docs/performance.md}); or {@code --quick}, which writes none. Exit code 1
 * when a target is missed.
 */
public final class HistoryBench {

    private static final double MOST = 110;

    private final int lanes;
    private final int deliveries;
    private final int warmUp;
    private final int pairs;

    private HistoryBench(boolean quick) {
        lanes = quick ? 20_000 : 200_000;
        deliveries = quick ? 1_280 : 5_120;
        warmUp = quick ? 1 : 4;
        pairs = quick ? 3 : 15;
    }

    /** Runs it. */
    public static void main(String[] args) throws Exception {
        System.exit(run(new BenchRun(args)));
    }

    private static int run(BenchRun run) throws Exception {
        HistoryBench bench = new HistoryBench(run.quick());
        List<Target> targets = new ArrayList<>();
        StringBuilder rows = new StringBuilder(HEAD);
        try (Scratch scratch = Scratch.make()) {
            for (BenchDatabase.Opener opener : BenchDatabase.all(scratch.folder())) {
                try (BenchDatabase database = opener.open()) {
                    bench.on(database, targets, rows);
                }
            }
            return run.finish(
                    "history",
                    "What a delivery costs with much history",
                    scratch.fileSystem(),
                    targets,
                    rows + bench.notes());
        }
    }

    private void on(BenchDatabase database, List<Target> targets, StringBuilder rows) throws Exception {
        SignatureCost signature = new SignatureCost();
        HistoryPairs measured = new HistoryPairs(deliveries, signature);
        try (OpenStore full = database.store("settled", Filling.history(lanes));
                OpenStore empty = database.store("empty", Filling.NONE)) {
            BenchRun.log(database.name() + " is filled");
            measured.run(full, empty, warmUp, pairs);
        }
        double signing = signature.median();
        targets.add(Target.atMost(
                String.format(
                        Locale.ROOT,
                        "%s: CPU of a delivery and its signature with %,d settled, %% of that with none",
                        database.name(),
                        settled()),
                MOST,
                measured.ratio(signing)));
        rows.append(String.format(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %.1f %% | %.0f µs, %s | **%.1f %%** | %s |%n",
                database.describe(),
                measured.medianWith(),
                measured.medianWithout(),
                measured.ratio(0),
                signing,
                signature.provider(),
                measured.ratio(signing),
                measured.ratios(0).stream()
                        .map(ratio -> String.format(Locale.ROOT, "%.0f", ratio))
                        .collect(Collectors.joining(" "))));
    }

    private int settled() {
        return lanes * Filling.history(1).settled();
    }

    private static final String HEAD = """

            | Database | µs with history | µs without | strict ratio | a signature | judged ratio | strict ratio of each pair |
            |---|---|---|---|---|---|---|
            """;

    private String notes() {
        return String.format(Locale.ROOT, """

                CPU of the whole process for each delivery, at the median of %d pairs of %,d deliveries: reading and checking the
                rides, accepting them in groups of 64, claiming, sending to a gateway that confirms at once, settling with an
                attempt row. The strict ratio is of that alone, in which the store is nearly everything. The judged one adds to both
                the CPU of one RSA-2048 signature, measured between the pairs, which is what a real delivery spends at least; the
                request itself, which would bring it nearer to 100 %% still, is left out. The full store has %,d settled
                notifications of %,d orders, as many attempts and remembered acceptances; both stores gain what the bench itself
                delivers, some %,d rows. PostgreSQL's own processes are not in it.
                """, pairs, deliveries, settled(), lanes, deliveries * (pairs + warmUp));
    }
}
