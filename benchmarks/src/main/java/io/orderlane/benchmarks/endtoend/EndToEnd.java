package io.orderlane.benchmarks.endtoend;

import io.orderlane.benchmarks.Machine;
import io.orderlane.benchmarks.PerformancePage;
import io.orderlane.benchmarks.Target;
import io.orderlane.benchmarks.peer.PeerKeys;
import io.orderlane.benchmarks.process.DeletedFolder;
import io.orderlane.benchmarks.process.ProcessCpu;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;

/**
 * Starts the service and a peer in processes of their own, keeps the service busy, and holds what a delivery costs against
 * what its signature costs. {@code --help} lists the options; a setup takes about a minute and a half.
 */
public final class EndToEnd {

    private EndToEnd() {}

    /** Exit code 1 when a target is missed, 2 when the bench itself fails; the logs of its processes are kept then. */
    public static void main(String[] args) throws Exception {
        EndToEndOptions options = new EndToEndOptions();
        CommandLine line = new CommandLine(options).setCaseInsensitiveEnumValuesAllowed(true);
        line.parseArgs(args);
        if (line.isUsageHelpRequested()) {
            line.usage(System.out);
            return;
        }
        if (!ProcessCpu.isKnown()) {
            throw new IllegalStateException("This machine does not tell the CPU of single threads; Linux does.");
        }
        System.exit(exitCode(options));
    }

    /** The event loop of the load would keep a failed bench from ending. */
    private static int exitCode(EndToEndOptions options) {
        try {
            return run(options) ? 0 : 1;
        } catch (Exception failure) {
            failure.printStackTrace();
            return 2;
        }
    }

    private static boolean run(EndToEndOptions options) throws Exception {
        double before = Machine.load();
        Path folder = Files.createTempDirectory("orderlane-bench-");
        PeerKeys keys = PeerKeys.in(folder.resolve("keys"));
        List<Result> results = new ArrayList<>();
        for (Setup setup : options.setups()) {
            System.err.println(setup.title() + "…");
            Path own = Files.createDirectory(folder.resolve(String.valueOf(results.size())));
            results.add(new Measurement(setup, options.pace(), keys).run(own, options.recording()));
            DeletedFolder.delete(own);
        }
        DeletedFolder.delete(folder);
        EndToEndSection section = new EndToEndSection(results);
        String page = section.markdown(String.format(Locale.ROOT, "%.1f before, %.1f after", before, Machine.load()));
        System.out.println(page);
        if (options.writes()) {
            new PerformancePage(options.page()).write("end-to-end", page);
        }
        return section.targets().stream().allMatch(Target::met);
    }
}
