package io.orderlane.benchmarks.sdk;

import io.orderlane.benchmarks.Machine;
import io.orderlane.benchmarks.PerformancePage;
import io.orderlane.benchmarks.endtoend.WholeDelivery;
import io.orderlane.benchmarks.peer.PeerKeys;
import io.orderlane.benchmarks.process.DeletedFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The same deliveries by Ant's official client, by our gateway and by the whole service, by CPU. Writes the section
 * {@code sdk} of the performance page; five minutes, and more on a busy machine.
 *
 * <p>Arguments: the page to write (default {@code docs/performance.md}), or {@code --quick} for a first look that writes
 * none.
 */
public final class OfficialSdk {

    private OfficialSdk() {}

    /** Exit code 1 when the target is missed, 2 when the bench itself fails. */
    public static void main(String[] args) {
        System.exit(exitCode(List.of(args)));
    }

    /** The event loops of the whole service's load would keep a failed bench from ending. */
    private static int exitCode(List<String> given) {
        try {
            return run(given) ? 0 : 1;
        } catch (Exception failure) {
            failure.printStackTrace();
            return 2;
        }
    }

    private static boolean run(List<String> given) throws Exception {
        boolean quick = given.contains("--quick");
        Path folder = Files.createTempDirectory("orderlane-bench-sdk");
        double before = Machine.load();
        Map<Side, Score> scores;
        try (Contest contest = new Contest(quick ? Plan.quick() : Plan.full(), folder)) {
            scores = contest.hold();
        }
        double whole = WholeDelivery.cpuMicros(quick, PeerKeys.in(folder));
        DeletedFolder.delete(folder);
        SdkSection section = new SdkSection(scores, whole);
        String page = section.markdown(String.format(Locale.ROOT, "%.1f before, %.1f after", before, Machine.load()));
        System.out.println(page);
        if (!quick) {
            new PerformancePage(Path.of(given.isEmpty() ? "docs/performance.md" : given.get(0))).write("sdk", page);
        }
        return section.target().met();
    }
}
