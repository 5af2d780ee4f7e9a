package io.orderlane.benchmarks.sdk;

import io.orderlane.benchmarks.Figures;
import io.orderlane.benchmarks.Machine;
import io.orderlane.benchmarks.endtoend.DeliveryRun;
import io.orderlane.benchmarks.endtoend.Stage;
import io.orderlane.benchmarks.peer.PeerKeys;
import io.orderlane.benchmarks.peer.PeerProcess;
import io.orderlane.benchmarks.process.Build;
import io.orderlane.benchmarks.process.ChildProcess;
import io.orderlane.benchmarks.process.Database;
import io.orderlane.benchmarks.process.Scratch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The same deliveries by Ant's official client, by our gateway and by the whole service, by CPU. */
@Command(
        name = "official-client",
        mixinStandardHelpOptions = true,
        description = "The same deliveries by Ant's official client, by our gateway and by the whole service.")
public final class OfficialClient implements Callable<Integer> {

    private static final List<String> FLAGS =
            List.of("-Xmx256m", "-Dhttp.maxConnections=64"); // by default the SDK keeps five

    @Option(
            names = "--runs",
            description = "how often each is done, in turns, each time in a new process; 3 when not given")
    private int runs = 3;

    @Option(
            names = "--build",
            description = "the top of the source tree whose application is measured; here when not given")
    private Path build = Path.of("");

    @Option(names = "--quick", description = "a first look: short windows, little warm-up")
    private boolean quick;

    private final Map<String, Figures> found = new LinkedHashMap<>();

    private OfficialClient() {}

    @Override
    public Integer call() throws Exception {
        Machine.heading("Beside the official client");
        Path folder = Scratch.make();
        PeerKeys keys = PeerKeys.in(folder.resolve("keys"));
        try (PeerProcess peer = PeerProcess.start(keys);
                Build ours = Build.of(build)) {
            for (int run = 0; run < runs; run++) {
                for (Side side : Side.values()) {
                    System.err.printf(Locale.ROOT, "%s, run %d of %d%n", side.words(), run + 1, runs);
                    add(side.words(), run(side, peer, keys, folder));
                }
                System.err.printf(Locale.ROOT, "the whole service, run %d of %d%n", run + 1, runs);
                add("the whole service, SQLite, plain text", service(ours, folder.resolve("service" + run)));
            }
        }
        Scratch.delete(folder);
        System.out.println(Figures.sideBySide(found));
        Machine.ending();
        return 0;
    }

    private void add(String who, Map<String, Double> figures) {
        found.computeIfAbsent(who, first -> new Figures()).add(figures);
    }

    private Map<String, Double> run(Side side, PeerProcess peer, PeerKeys keys, Path folder) throws IOException {
        List<String> arguments = List.of(
                side.name(),
                peer.tlsUrl().toString(),
                peer.certificate().toString(),
                keys.merchantPrivateKey().toString(),
                keys.peerPublicKey().toString(),
                quick ? "3" : "25",
                quick ? "2" : "10");
        Path log = folder.resolve(side.name() + ".log");
        try (ChildProcess process = ChildProcess.java(Side.class, FLAGS, "", arguments, log)) {
            double[] numbers = Arrays.stream(process.line().split(" "))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            return figures(numbers[0], numbers[1], numbers[2]);
        }
    }

    private static Map<String, Double> figures(double micros, double perSecond, double compiling) {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("CPU µs each", micros);
        figures.put("deliveries/s", perSecond);
        figures.put("compiler at work, ms for each CPU second", compiling);
        return figures;
    }

    /** The service also reads the update over HTTP, checks it, keeps it durably, claims, settles, writes history. */
    private Map<String, Double> service(Build ours, Path folder) throws Exception {
        Stage.Terms terms = new Stage.Terms(ours, Database.Kind.SQLITE, Files.createDirectory(folder), "auto", "");
        Map<String, Double> whole = new DeliveryRun(quick).on(terms);
        double micros = whole.getOrDefault("warm, CPU µs each", Double.NaN);
        double compiling = 1_000 * whole.getOrDefault("warm, JIT, µs", 0.0) / micros;
        return figures(micros, whole.getOrDefault("warm, deliveries/s", Double.NaN), compiling);
    }
}
