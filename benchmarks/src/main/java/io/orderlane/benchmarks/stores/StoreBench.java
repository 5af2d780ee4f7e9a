package io.orderlane.benchmarks.stores;

import io.orderlane.benchmarks.Target;
import io.orderlane.benchmarks.database.BenchDatabase;
import io.orderlane.benchmarks.database.Filling;
import io.orderlane.benchmarks.database.OpenStore;
import io.orderlane.benchmarks.database.RideUpdates;
import io.orderlane.benchmarks.database.Scratch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What accepting, claiming and settling cost while little and while much waits, in turns, on SQLite and on PostgreSQL.
 *
 * <p>Arguments: the page to write (default {@code docs/performance.md}); or {@code --quick}, which writes none. Exit code 1
 * when a target is missed.
 */
public final class StoreBench {

    private static final double MOST_GROWTH = 2;

    private final int[] sizes;
    private final int warmUp;
    private final int turns;

    private StoreBench(boolean quick) {
        sizes = quick ? new int[] {1_000, 20_000} : new int[] {1_000, 100_000, 1_000_000};
        warmUp = quick ? 30 : 120;
        turns = quick ? 40 : 400;
    }

    /** Runs it. */
    public static void main(String[] args) throws Exception {
        System.exit(run(new BenchRun(args)));
    }

    private static int run(BenchRun run) throws Exception {
        StoreBench bench = new StoreBench(run.quick());
        List<Target> targets = new ArrayList<>();
        StringBuilder tables = new StringBuilder();
        try (Scratch scratch = Scratch.make()) {
            for (BenchDatabase.Opener opener : BenchDatabase.all(scratch.folder())) {
                try (BenchDatabase database = opener.open()) {
                    bench.on(database, targets, tables);
                }
            }
            return run.finish("stores", "What the store costs", scratch.fileSystem(), targets, tables + NOTES);
        }
    }

    private void on(BenchDatabase database, List<Target> targets, StringBuilder tables) throws Exception {
        Map<Integer, StoreTurns> bySize = new LinkedHashMap<>();
        List<OpenStore> stores = new ArrayList<>();
        try {
            Instant began = Instant.now();
            for (int size : sizes) {
                OpenStore store = database.store("pending" + size, Filling.pending(size));
                stores.add(store);
                bySize.put(size, new StoreTurns(store, new RideUpdates(Instant::now)));
            }
            BenchRun.log(database.name() + " filled in "
                    + Duration.between(began, Instant.now()).toSeconds() + " s");
            inTurns(List.copyOf(bySize.values()));
        } finally {
            stores.forEach(OpenStore::close);
        }
        tables.append(table(database, bySize));
        for (String claim : List.of(StoreTurns.CLAIM_32, StoreTurns.CLAIM_100)) {
            targets.add(Target.atMost(
                    String.format(
                            Locale.ROOT,
                            "%s: %s with %,d pending, times the cost with %,d (median)",
                            database.name(),
                            claim,
                            most(),
                            sizes[0]),
                    MOST_GROWTH,
                    growth(bySize, claim)));
        }
    }

    /** So that what else the machine does hits all sizes; each begins as often as the others. */
    private void inTurns(List<StoreTurns> sizesInTurn) {
        List<StoreTurns> order = new ArrayList<>(sizesInTurn);
        for (int i = -warmUp; i < turns; i++) {
            boolean counts = i >= 0;
            order.forEach(one -> one.turn(counts));
            Collections.rotate(order, 1);
        }
    }

    private int most() {
        return sizes[sizes.length - 1];
    }

    private double growth(Map<Integer, StoreTurns> bySize, String what) {
        return cost(bySize, most(), what).medianMillis()
                / cost(bySize, sizes[0], what).medianMillis();
    }

    private static Cost cost(Map<Integer, StoreTurns> bySize, int size, String what) {
        return bySize.get(size).costs().get(what);
    }

    private String table(BenchDatabase database, Map<Integer, StoreTurns> bySize) {
        StringBuilder table = new StringBuilder("\n" + database.describe() + ":\n\n");
        table.append("| What | Pending | rows/s | ms p50 / p99 | CPU µs/row | Times |\n|---|---|---|---|---|---|\n");
        for (String what : bySize.get(sizes[0]).costs().keySet()) {
            double least = cost(bySize, sizes[0], what).medianMillis();
            for (int size : sizes) {
                Cost cost = cost(bySize, size, what);
                table.append(String.format(
                        Locale.ROOT,
                        "| %s | %,d | %s | %.2f |%n",
                        what,
                        size,
                        cost.cells(),
                        cost.medianMillis() / least));
            }
        }
        return table.toString();
    }

    private static final String NOTES = """

            Through the store's ports, one caller, sizes in turns. Each order that waits has one notification, so every claim
            brings the same; half of what is accepted begins an order, half continues a delivered one; each settlement is a
            delivery with one attempt row. "Times" is the median against that of the fewest pending. CPU is that of the
            threads of our process during the call, without collector and compiler; the row "accepted, claimed and
            settled" is a whole turn with all CPU of the process. PostgreSQL's own processes are not in it.
            """;
}
