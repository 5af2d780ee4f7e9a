package io.orderlane.benchmarks.stores;

import io.orderlane.benchmarks.Figures;
import io.orderlane.benchmarks.Machine;
import io.orderlane.benchmarks.process.ChildProcess;
import io.orderlane.benchmarks.process.PostgresDatabase;
import io.orderlane.benchmarks.process.Scratch;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Our store beside other libraries: the same job on the same PostgreSQL, in turns, each in a process of its own. */
@Command(
        name = "stores",
        mixinStandardHelpOptions = true,
        description = "Our store beside transaction-outbox and db-scheduler on the same PostgreSQL.")
public final class Stores implements Callable<Integer> {

    private static final List<String> FLAGS = List.of("-Xmx1g", "-XX:+UseParallelGC");

    @Option(names = "--runs", description = "how often each is done, each time on a new database; 3 when not given")
    private int runs = 3;

    @Option(names = "--quick", description = "a first look: few orders")
    private boolean quick;

    private final Map<String, Figures> found = new LinkedHashMap<>();

    private Stores() {}

    @Override
    public Integer call() throws Exception {
        int coming = quick ? 500 : 5_000;
        int waiting = quick ? 1_000 : 30_000;
        Machine.heading("Stores");
        Path folder = Scratch.make();
        try (PostgresDatabase server = new PostgresDatabase(folder)) {
            List<Queue.Contender> turns = new ArrayList<>(List.of(Queue.Contender.values()));
            turns.forEach(contender -> found.put(contender.words(), new Figures()));
            for (int run = 0; run < runs; run++) {
                for (Queue.Contender contender : turns) {
                    System.err.printf(Locale.ROOT, "%s, run %d of %d%n", contender.words(), run + 1, runs);
                    String database = contender.name().toLowerCase(Locale.ROOT) + run;
                    server.execute("CREATE DATABASE " + database);
                    found.get(contender.words()).add(run(contender, server, database, folder, coming, waiting));
                    server.execute("DROP DATABASE " + database);
                }
                Collections.rotate(turns, 1);
            }
        }
        Scratch.delete(folder);
        System.out.println(Figures.sideBySide(found));
        Machine.ending();
        return 0;
    }

    private static Map<String, Double> run(
            Queue.Contender contender, PostgresDatabase server, String database, Path folder, int coming, int waiting)
            throws IOException {
        List<String> arguments = List.of(contender.name(), server.url(database), "" + coming, "" + waiting);
        Path log = folder.resolve(database + ".log");
        Map<String, Double> figures = new LinkedHashMap<>();
        try (ChildProcess job = ChildProcess.java(StoreJob.class, FLAGS, before(contender), arguments, log)) {
            job.line(); // the warm-up
            String total = String.format(Locale.ROOT, "%,d updates", waiting * Queue.UPDATES);
            part("delivered as they come", job, server, figures);
            part("accepted, " + total + ", nothing delivered", job, server, figures);
            part("delivered, " + total + " waiting", job, server, figures);
        }
        return figures;
    }

    private static void part(String name, ChildProcess job, PostgresDatabase server, Map<String, Double> figures)
            throws IOException {
        long before = server.cpuNanos();
        double[] numbers = Arrays.stream(job.line().split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        long after = server.cpuNanos();
        figures.put(name + ", a second", numbers[0] * 1e9 / numbers[1]);
        figures.put("… CPU µs each, " + name, numbers[2] / 1e3 / numbers[0]);
        figures.put("… PostgreSQL's CPU µs each, " + name, (after - before) / 1e3 / numbers[0]);
    }

    /** This version of transaction-outbox needs an older validator, which must stand before the one that we use. */
    private static String before(Queue.Contender contender) {
        Path jar = Path.of(System.getProperty("java.class.path").split(File.pathSeparator)[0]);
        return contender == Queue.Contender.OUTBOX
                ? jar.resolveSibling("outbox").resolve("*").toString()
                : "";
    }
}
