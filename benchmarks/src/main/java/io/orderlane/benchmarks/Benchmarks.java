package io.orderlane.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs the benchmarks of single steps, writes their section of the performance page and holds it against the targets.
 *
 * <p>Arguments: the page to write (default {@code docs/performance.md}); or, writing none, {@code --quick} for a first look
 * and {@code --targets} for only what the targets need, on a machine that has little time.
 */
public final class Benchmarks {

    private static final String FOR_TARGETS =
            "(StatusDecision\\.(orderlane|colaFire|stateless4j)|RuleCheck\\.(orderlane|hibernateValidator|jsonSchema))$";

    private Benchmarks() {}

    /** Exit code 1 when a target is missed. */
    public static void main(String[] args) throws Exception {
        List<String> given = List.of(args);
        boolean quick = given.contains("--quick");
        boolean targetsOnly = given.contains("--targets");
        double before = Machine.load();
        Map<String, Measured> measured = Measured.byName(run(quick, targetsOnly));
        HotPathSection section = new HotPathSection(measured);
        String loads = String.format(Locale.ROOT, "%.1f before, %.1f after", before, Machine.load());
        String page = section.markdown(loads);
        System.out.println(page);
        if (!quick && !targetsOnly) {
            Path file = Path.of(given.stream()
                    .filter(argument -> !argument.startsWith("--"))
                    .findFirst()
                    .orElse("docs/performance.md"));
            new PerformancePage(file).write("steps", page);
        }
        System.exit(section.targets().stream().allMatch(Target::met) ? 0 : 1);
    }

    private static Iterable<org.openjdk.jmh.results.RunResult> run(boolean quick, boolean targetsOnly)
            throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("io\\.orderlane\\.benchmarks\\." + (targetsOnly ? FOR_TARGETS : ".*"))
                .param("provider", SigningChoices.names())
                .addProfiler(CpuTime.class)
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .shouldDoGC(true)
                .forks(1)
                .warmupIterations(quick ? 3 : 8)
                .measurementIterations(quick ? 4 : 7)
                .warmupTime(TimeValue.milliseconds(500))
                .measurementTime(TimeValue.milliseconds(500));
        return new Runner(options.build()).run();
    }
}
