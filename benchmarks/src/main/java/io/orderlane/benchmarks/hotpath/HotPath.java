package io.orderlane.benchmarks.hotpath;

import io.orderlane.alipayhk.jca.ProviderUnavailableException;
import io.orderlane.alipayhk.signing.ProviderChoice;
import io.orderlane.alipayhk.signing.SigningProviders;
import io.orderlane.benchmarks.Machine;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What single steps cost in CPU time, each in a JVM of its own. */
@Command(
        name = "hot-path",
        mixinStandardHelpOptions = true,
        description = "Single steps: decision, rule check, body, signature.")
public final class HotPath implements Callable<Integer> {

    private static final String PACKAGE = "io\\.orderlane\\.benchmarks\\.hotpath\\.";

    @Option(names = "--only", description = "a pattern for the names of steps, such as RuleCheck")
    private String only = "";

    @Option(names = "--quick", description = "a first look: few iterations")
    private boolean quick;

    private HotPath() {}

    @Override
    public Integer call() throws Exception {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(PACKAGE + ".*" + only)
                .param("provider", providers())
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.NANOSECONDS)
                .addProfiler(CpuTime.class)
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .shouldDoGC(true)
                .forks(1)
                .warmupIterations(quick ? 3 : 8)
                .measurementIterations(quick ? 4 : 7)
                .warmupTime(TimeValue.milliseconds(500))
                .measurementTime(TimeValue.milliseconds(500));
        Machine.heading("Steps of the hot path");
        new Runner(options.build()).run();
        Machine.ending();
        return 0;
    }

    /** Those of RSA that load here; the others cannot be compared. */
    private static String[] providers() {
        return Arrays.stream(ProviderChoice.values())
                .filter(choice -> choice != ProviderChoice.AUTO && loads(choice))
                .map(Enum::name)
                .toArray(String[]::new);
    }

    private static boolean loads(ProviderChoice choice) {
        try {
            SigningProviders.all().choose(choice);
            return true;
        } catch (ProviderUnavailableException notHere) {
            return false;
        }
    }
}
