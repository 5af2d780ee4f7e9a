package io.orderlane.benchmarks.accepting;

import io.orderlane.benchmarks.Machine;
import io.orderlane.benchmarks.PerformancePage;
import io.orderlane.benchmarks.Target;
import io.orderlane.benchmarks.process.DeletedFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * How many updates a second the service accepts over HTTP, how long an answer takes, and how soon after it an update is on
 * the wire. About five minutes.
 */
@Command(name = "Accepting", mixinStandardHelpOptions = true)
public final class Accepting implements Callable<Integer> {

    @Option(names = "--provider", description = "whose RSA signs; auto when not given")
    private String provider = "auto";

    @Option(names = "--quick", description = "a first look: short, and writes nothing")
    private boolean quick;

    @Parameters(arity = "0..1", description = "the page to write; docs/performance.md when not given")
    private Path page = Path.of("docs", "performance.md");

    private Accepting() {}

    /** Exit code 1 when a target is missed, 2 when the bench itself fails; the logs of its processes are kept then. */
    public static void main(String[] args) {
        CommandLine line = new CommandLine(new Accepting());
        System.exit(line.setExecutionExceptionHandler(Accepting::failed).execute(args));
    }

    private static int failed(Exception failure, CommandLine line, CommandLine.ParseResult parsed) {
        failure.printStackTrace();
        return 2;
    }

    @Override
    public Integer call() throws Exception {
        double before = Machine.load();
        Path folder = Files.createTempDirectory("orderlane-bench-");
        AcceptingPace pace = quick ? AcceptingPace.QUICK : AcceptingPace.FULL;
        AcceptingSection section = new AcceptingSection(new Measuring(pace, provider, folder).run());
        DeletedFolder.delete(folder);
        String text = section.markdown(String.format(Locale.ROOT, "%.1f before, %.1f after", before, Machine.load()));
        System.out.println(text);
        if (!quick) {
            new PerformancePage(page).write("accepting", text);
        }
        return section.targets().stream().allMatch(Target::met) ? 0 : 1;
    }
}
