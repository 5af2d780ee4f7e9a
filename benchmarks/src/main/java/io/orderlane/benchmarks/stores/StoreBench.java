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

    private final Map<String, Filling> sizes = new LinkedHashMap<>();
    private final String least;
    private final int warmUp;
    private final int turns;

    private StoreBench(boolean quick) {
        int most = quick ? 20_000 : 1_000_000;
        least = label(1_000);
        sizes.put(least, Filling.pending(1_000));
        sizes.put(label(most / 10), Filling.pending(most / 10));
        sizes.put(label(most), Filling.pending(most));
        sizes.put(label(most) + ", scattered", Filling.scattered(most));
        warmUp = quick ? 30 : 120;
        turns = quick ? 40 : 400;
    }

    private static String label(int size) {
        return String.format(Locale.ROOT, "%,d", size);
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
        Map<String, StoreTurns> bySize = new LinkedHashMap<>();
        List<OpenStore> stores = new ArrayList<>();
        try {
            Instant began = Instant.now();
            for (String size : sizes.keySet()) {
                OpenStore store = database.store("pending" + stores.size(), sizes.get(size));
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
            sizes.keySet().stream().skip(2).forEach(size -> targets.add(target(database, bySize, claim, size)));
        }
    }

    private Target target(BenchDatabase database, Map<String, StoreTurns> bySize, String claim, String size) {
        return Target.atMost(
                database.name() + ": " + claim + " with " + size + " pending, times the cost with " + least
                        + " (median)",
                MOST_GROWTH,
                cost(bySize, size, claim).medianMillis()
                        / cost(bySize, least, claim).medianMillis());
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

    private static Cost cost(Map<String, StoreTurns> bySize, String size, String what) {
        return bySize.get(size).costs().get(what);
    }

    private String table(BenchDatabase database, Map<String, StoreTurns> bySize) {
        StringBuilder table = new StringBuilder("\n" + database.describe() + ":\n\n");
        table.append("| What | Pending | rows/s | ms p50 / p99 | CPU µs/row | Times |\n|---|---|---|---|---|---|\n");
        for (String what : bySize.get(least).costs().keySet()) {
            double first = cost(bySize, least, what).medianMillis();
            for (String size : sizes.keySet()) {
                Cost cost = cost(bySize, size, what);
                table.append(String.format(
                        Locale.ROOT,
                        "| %s | %s | %s | %.2f |%n",
                        what,
                        size,
                        cost.cells(),
                        cost.medianMillis() / first));
            }
        }
        return table.toString();
    }

    private static final String NOTES = """

            Through the store's ports, one caller, sizes in turns. Each order that waits has one notification, so every claim
            brings the same; half of what is accepted begins an order, half continues a delivered one; each settlement is a
            delivery with one attempt row. Lanes are due in the order of their acceptance, as after a pause; "scattered" in quite
            another one, the worst case, in which every lane of a claim lies on pages of its own. "Times" is the median against that of the fewest pending. CPU is that of the
            threads of our process during the call, without collector and compiler; the row "accepted, claimed and
            settled" is a whole turn with all CPU of the process. PostgreSQL's own processes are not in it.
            """;
}
