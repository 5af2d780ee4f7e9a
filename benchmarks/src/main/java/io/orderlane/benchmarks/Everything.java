package io.orderlane.benchmarks;

import io.orderlane.benchmarks.accepting.Accepting;
import io.orderlane.benchmarks.brownout.BrownOut;
import io.orderlane.benchmarks.claims.ClaimShapes;
import io.orderlane.benchmarks.endtoend.EndToEnd;
import io.orderlane.benchmarks.sdk.OfficialSdk;
import io.orderlane.benchmarks.startup.StartUp;
import io.orderlane.benchmarks.stores.HeapBench;
import io.orderlane.benchmarks.stores.HistoryBench;
import io.orderlane.benchmarks.stores.StoreBench;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Every bench one after the other, each in a process of its own; takes about 45 minutes of a machine that does nothing else. */
public final class Everything {

    private static final List<Class<?>> BENCHES = List.of(
            StartUp.class,
            EndToEnd.class,
            Accepting.class,
            BrownOut.class,
            OfficialSdk.class,
            Benchmarks.class,
            StoreBench.class,
            HistoryBench.class,
            HeapBench.class,
            ClaimShapes.class);

    private Everything() {}

    /** Passes its options on to each. Exit code 1 when a target was missed or a bench failed; the others still run. */
    public static void main(String[] args) throws IOException, InterruptedException {
        List<String> notMet = new ArrayList<>();
        for (Class<?> bench : BENCHES) {
            System.err.println("== " + bench.getSimpleName());
            if (run(bench, args) != 0) {
                notMet.add(bench.getSimpleName());
            }
        }
        System.err.println(notMet.isEmpty() ? "All targets are met." : "Not all targets are met: " + notMet);
        System.exit(notMet.isEmpty() ? 0 : 1);
    }

    private static int run(Class<?> bench, String... args) throws IOException, InterruptedException {
        String java = System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
        List<String> command = new ArrayList<>(List.of(java, "-cp", System.getProperty("java.class.path")));
        command.add(bench.getName());
        command.addAll(List.of(args));
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
