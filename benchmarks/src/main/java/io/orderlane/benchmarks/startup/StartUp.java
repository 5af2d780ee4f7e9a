package io.orderlane.benchmarks.startup;

import io.orderlane.benchmarks.Machine;
import io.orderlane.benchmarks.PerformancePage;
import io.orderlane.benchmarks.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Measures how long {@code serve} and {@code sign} take to start, and writes the
 * section of the performance page. To be started in the root of the built project.
 *
 * <p>Arguments: the page to write (default {@code docs/performance.md}); {@code --quick} takes a first look and writes none.
 */
public final class StartUp {

    private static final int ROUNDS = 9;
    private static final int QUICK_ROUNDS = 2;

    private final Map<String, List<Start>> measured = new LinkedHashMap<>();

    private StartUp() {}

    /** Exit code 1 when a target is missed. */
    public static void main(String[] args) throws IOException, InterruptedException {
        List<String> given = List.of(args);
        boolean quick = given.contains("--quick");
        double before = Machine.load();
        Path folder = Files.createTempDirectory("orderlane-startup-");
        StartUpSection section;
        try (Launched launched = Launched.in(Path.of(""))) {
            section = new StartUpSection(new StartUp().measured(launched, folder, quick ? QUICK_ROUNDS : ROUNDS));
        } finally {
            remove(folder);
        }
        String page = section.markdown(String.format(Locale.ROOT, "%.1f before, %.1f after", before, Machine.load()));
        System.out.println(page);
        if (!quick) {
            Path file = Path.of(given.stream()
                    .filter(argument -> !argument.startsWith("--"))
                    .findFirst()
                    .orElse("docs/performance.md"));
            new PerformancePage(file).write("startup", page);
        }
        System.exit(section.targets().stream().allMatch(Target::met) ? 0 : 1);
    }

    /** In turns, so that what else the machine does meets all kinds alike; the first round only fills its caches. */
    private Map<String, Starts> measured(Launched launched, Path folder, int rounds)
            throws IOException, InterruptedException {
        makeKeys(launched, folder);
        ServeStart serve = new ServeStart(launched, folder);
        SignRun sign = new SignRun(launched, folder);
        for (int round = 0; round <= rounds; round++) {
            boolean counts = round > 0;
            note(counts, "serve", serve.once());
            note(counts, "sign", sign.once());
        }
        Map<String, Starts> all = new LinkedHashMap<>();
        measured.forEach((name, starts) -> all.put(name, new Starts(starts)));
        return all;
    }

    private void note(boolean counts, String name, Start start) {
        System.err.printf(Locale.ROOT, "%s: %.0f ms, processor %.0f ms%n", name, start.wall(), start.cpu());
        if (counts) {
            measured.computeIfAbsent(name, first -> new ArrayList<>()).add(start);
        }
    }

    private static void makeKeys(Launched launched, Path folder) throws IOException, InterruptedException {
        for (String pair : List.of("ours", "theirs")) {
            List<String> arguments = List.of("keys", "new", folder.resolve(pair).toString());
            Process made = launched.command(Map.of(), arguments)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("keys.log").toFile())
                    .start();
            if (made.waitFor() != 0) {
                throw new IOException("no keys: " + Files.readString(folder.resolve("keys.log")));
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path file : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
