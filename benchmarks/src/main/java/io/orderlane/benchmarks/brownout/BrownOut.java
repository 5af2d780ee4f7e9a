package io.orderlane.benchmarks.brownout;

import io.orderlane.benchmarks.Machine;
import io.orderlane.benchmarks.PerformancePage;
import io.orderlane.benchmarks.Target;
import io.orderlane.benchmarks.peer.PeerKeys;
import io.orderlane.benchmarks.process.DeletedFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How many updates a second are delivered while the gateway answers a share of everything badly. About six minutes. */
@Command(name = "BrownOut", mixinStandardHelpOptions = true)
public final class BrownOut implements Callable<Integer> {

    private static final int SECONDS = 30;
    private static final int QUICK_SECONDS = 10;

    @Option(names = "--quick", description = "a first look: short, and writes nothing")
    private boolean quick;

    @Parameters(arity = "0..1", description = "the page to write; docs/performance.md when not given")
    private Path page = Path.of("docs", "performance.md");

    private BrownOut() {}

    /** Exit code 1 when a target is missed, 2 when the bench itself fails; the logs of its processes are kept then. */
    public static void main(String[] args) {
        CommandLine line = new CommandLine(new BrownOut());
        System.exit(line.setExecutionExceptionHandler(BrownOut::failed).execute(args));
    }

    private static int failed(Exception failure, CommandLine line, CommandLine.ParseResult parsed) {
        failure.printStackTrace();
        return 2;
    }

    @Override
    public Integer call() throws Exception {
        double before = Machine.load();
        Path folder = Files.createTempDirectory("orderlane-bench-");
        PeerKeys keys = PeerKeys.in(folder.resolve("keys"));
        List<Window> windows = new Shares(quick ? QUICK_SECONDS : SECONDS, keys, folder).run();
        BrownOutSection section = new BrownOutSection(windows);
        DeletedFolder.delete(folder);
        String text =
                section.markdown(String.format(Locale.ROOT, "load %.1f before, %.1f after", before, Machine.load()));
        System.out.println(text);
        if (!quick) {
            new PerformancePage(page).write("brown-out", text);
        }
        return section.targets().stream().allMatch(Target::met) ? 0 : 1;
    }
}
