package io.orderlane.benchmarks.endtoend;

import io.orderlane.benchmarks.Figures;
import io.orderlane.benchmarks.Machine;
import io.orderlane.benchmarks.process.Build;
import io.orderlane.benchmarks.process.Database;
import io.orderlane.benchmarks.process.Scratch;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The whole service in a process of its own, loaded over HTTP, beside a peer in another: Linux only. */
@Command(
        name = "end-to-end",
        mixinStandardHelpOptions = true,
        description = "The whole service: deliveries cold and warm, accepting, bad answers.")
public final class EndToEnd implements Callable<Integer> {

    @Option(names = "--only", split = ",", description = "deliveries, accepting, bad-answers; all when not given")
    private List<String> only = List.of("deliveries", "accepting", "bad-answers");

    @Option(names = "--store", split = ",", description = "sqlite, postgresql; both when not given")
    private List<Database.Kind> stores = List.of(Database.Kind.values());

    @Option(names = "--runs", description = "how often each is done, each time with a new service; 3 when not given")
    private int runs = 3;

    @Option(
            names = "--build",
            description = "the top of the source tree whose application is measured; here when not given")
    private Path build = Path.of("");

    @Option(
            names = "--beside",
            description =
                    "the top of another source tree, packaged too: each run is done with both, in turns, and compared")
    private @Nullable Path beside;

    @Option(names = "--provider", description = "whose RSA signs; auto when not given")
    private String provider = "auto";

    @Option(names = "--java-opts", description = "more flags for the service's Java, such as a flight recording")
    private String javaOpts = "";

    @Option(names = "--quick", description = "a first look: short windows, little warm-up")
    private boolean quick;

    private EndToEnd() {}

    @Override
    public Integer call() throws Exception {
        Machine.heading("End to end");
        try (Build ours = Build.of(build)) {
            if (beside == null) {
                measure(ours, null);
            } else {
                try (Build theirs = Build.of(beside)) {
                    measure(ours, theirs);
                }
            }
        }
        Machine.ending();
        return 0;
    }

    private void measure(Build ours, @Nullable Build theirs) throws Exception {
        for (String part : only) {
            for (Database.Kind store : stores) {
                measure(part, store, ours, theirs);
            }
        }
    }

    private void measure(String part, Database.Kind store, Build ours, @Nullable Build theirs) throws Exception {
        Figures found = new Figures();
        Figures others = new Figures();
        for (int run = 0; run < runs; run++) {
            System.err.printf(Locale.ROOT, "%s, %s, run %d of %d%n", part, store, run + 1, runs);
            if (theirs != null && run % 2 == 1) {
                others.add(run(part, store, theirs));
            }
            found.add(run(part, store, ours));
            if (theirs != null && run % 2 == 0) {
                others.add(run(part, store, theirs));
            }
        }
        System.out.printf(Locale.ROOT, "### %s, %s, %d runs%n%n", part, store, runs);
        System.out.println(theirs == null ? found.table() : found.tableBeside(others));
    }

    private Map<String, Double> run(String part, Database.Kind store, Build of) throws Exception {
        Path folder = Scratch.make();
        Stage.Terms terms = new Stage.Terms(of, store, folder, provider, javaOpts);
        Map<String, Double> figures = switch (part) {
            case "deliveries" -> new DeliveryRun(quick).on(terms);
            case "accepting" -> new AcceptRun(quick).on(terms);
            case "bad-answers" -> new BadAnswerRun(quick).on(terms);
            default ->
                throw new IllegalArgumentException(
                        part + " is no part; there are deliveries, accepting and bad-answers");
        };
        Scratch.delete(folder);
        return figures;
    }
}
