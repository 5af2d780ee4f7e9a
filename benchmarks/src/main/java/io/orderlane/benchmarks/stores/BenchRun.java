package io.orderlane.benchmarks.stores;

import io.orderlane.benchmarks.Machine;
import io.orderlane.benchmarks.PerformancePage;
import io.orderlane.benchmarks.SectionHead;
import io.orderlane.benchmarks.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** One run of a bench: what it was asked for, when it began, and the section it ends in. */
public final class BenchRun {

    private final List<String> arguments;
    private final Instant began = Instant.now();
    private final double loadBefore = Machine.load();

    /** A run that begins now; without arguments it writes {@code docs/performance.md}, with {@code --quick} nothing. */
    public BenchRun(String... arguments) {
        this.arguments = List.of(arguments);
    }

    /** Whether only a first look is wanted. */
    public boolean quick() {
        return arguments.contains("--quick");
    }

    /** Says on stderr how far it is. */
    public static void log(String text) {
        System.err.println(text);
    }

    /** Prints the section and writes it, unless the run is a quick one; gives back the exit code: 1 when a target is missed. */
    public int finish(String section, String title, String fileSystem, List<Target> targets, String text)
            throws IOException {
        String page = page(title, fileSystem, targets, text);
        System.out.println(page);
        if (!quick()) {
            Path file = Path.of(arguments.stream()
                    .filter(argument -> !argument.startsWith("--"))
                    .findFirst()
                    .orElse("docs/performance.md"));
            new PerformancePage(file).write(section, page);
        }
        return targets.stream().allMatch(Target::met) ? 0 : 1;
    }

    private String page(String title, String fileSystem, List<Target> targets, String text) {
        String remarks = String.format(
                Locale.ROOT,
                "%s · load %.1f before, %.1f after · took %d s",
                fileSystem,
                loadBefore,
                Machine.load(),
                Duration.between(began, Instant.now()).toSeconds());
        return SectionHead.of(title, remarks, targets).append(text).toString();
    }
}
