package io.orderlane.benchmarks.stores;

import io.orderlane.benchmarks.Spread;
import io.orderlane.benchmarks.Target;
import io.orderlane.benchmarks.database.BenchDatabase;
import io.orderlane.benchmarks.database.Filling;
import io.orderlane.benchmarks.database.OpenStore;
import io.orderlane.benchmarks.database.Scratch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How much heap lives while the pipeline delivers from a store in which little or much waits.
 *
 * <p>Arguments: the page to write (default {@code docs/performance.md}); or {@code --quick}, which writes none. Exit code 1
 * when a target is missed.
 */
public final class HeapBench {

    private static final double MOST = 120;
    private static final int BETWEEN = 640;

    private final int[] sizes;
    private final int collections;

    private HeapBench(boolean quick) {
        sizes = quick ? new int[] {1_000, 20_000} : new int[] {1_000, 100_000, 1_000_000};
        collections = quick ? 3 : 9;
    }

    /** Runs it. */
    public static void main(String[] args) throws Exception {
        System.exit(run(new BenchRun(args)));
    }

    private static int run(BenchRun run) throws Exception {
        HeapBench bench = new HeapBench(run.quick());
        List<Target> targets = new ArrayList<>();
        StringBuilder rows = new StringBuilder(HEAD);
        try (Scratch scratch = Scratch.make()) {
            for (BenchDatabase.Opener opener : BenchDatabase.all(scratch.folder())) {
                try (BenchDatabase database = opener.open()) {
                    bench.on(database, targets, rows);
                }
            }
            return run.finish("heap", "Heap while much waits", scratch.fileSystem(), targets, rows + NOTES);
        }
    }

    private void on(BenchDatabase database, List<Target> targets, StringBuilder rows) {
        live(database, "warm", sizes[0]);
        Map<Integer, List<Double>> bySize = new LinkedHashMap<>();
        for (int size : sizes) {
            bySize.put(size, live(database, "waiting" + size, size));
            rows.append(row(database, size, bySize.get(size)));
        }
        int most = sizes[sizes.length - 1];
        targets.add(Target.atMost(
                String.format(
                        Locale.ROOT,
                        "%s: live heap with %,d pending, %% of that with %,d (median)",
                        database.name(),
                        most,
                        sizes[0]),
                MOST,
                100
                        * Spread.of(bySize.get(most)).median()
                        / Spread.of(bySize.get(sizes[0])).median()));
    }

    /** Megabytes that each of some collections left, while as much goes in as comes out. */
    private List<Double> live(BenchDatabase database, String name, int size) {
        List<Double> live = new ArrayList<>();
        Gate gate = new Gate();
        try (OpenStore store = database.store(name, Filling.pending(size));
                Pipeline pipeline = new Pipeline(store, gate, gate::admit)) {
            for (int i = 0; i < collections; i++) {
                pipeline.deliver(BETWEEN);
                live.add(LiveHeap.megabytes());
            }
            stillWaits(size, pipeline.pending());
            gate.open(); // or what is in flight would hold up the end
            BenchRun.log(String.format(
                    Locale.ROOT,
                    "%s with %,d waiting: %.1f MB",
                    database.name(),
                    size,
                    Spread.of(live).median()));
        }
        return live;
    }

    private static void stillWaits(int size, long found) {
        if (Math.abs(found - size) > BETWEEN) {
            throw new IllegalStateException("At the end " + found + " wait; it should be " + size + " throughout.");
        }
    }

    private static String row(BenchDatabase database, int size, List<Double> live) {
        List<Double> sorted = live.stream().sorted().toList();
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %.1f / %.1f / %.1f |%n",
                database.name(),
                size,
                sorted.get(0),
                Spread.of(live).median(),
                sorted.get(sorted.size() - 1));
    }

    private static final String HEAD = """

            | Database | Pending | Live heap, MB: least / median / most |
            |---|---|---|
            """;

    private static final String NOTES = """

            What a full collection leaves in our process while the pipeline runs on the store; as many are confirmed as are
            accepted, so that as much waits as before, and as many sends are in flight as may be. The sizes follow each other in
            one process, the small one first, after one that is not counted.
            """;
}
