package io.orderlane.app.cli.replay;

import io.orderlane.app.cli.console.CommandFailure;
import io.orderlane.app.cli.console.ExitCode;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options about existing bulk replays. */
final class ReplayJobOptions {

    @Option(names = "--jobs", description = "Lists the bulk replays, newest first.")
    boolean list;

    @Option(names = "--job", paramLabel = "JOB", description = "Shows this bulk replay, or does the following to it.")
    @Nullable
    String job;

    @Option(names = "--pause", description = "With --job: pauses it.")
    private boolean pause;

    @Option(names = "--resume", description = "With --job: lets it go on.")
    private boolean resume;

    @Option(names = "--cancel", description = "With --job: ends it; what was replayed until then stays.")
    private boolean cancel;

    @Option(names = "--wait", description = "Follows the bulk replay to its end; without this it goes on by itself.")
    boolean wait;

    @Option(
            names = "--failures",
            paramLabel = "FILE",
            description = "Writes what was not replayed, one JSON object a line; with --wait or --job.")
    @Nullable
    Path failures;

    /** The action on the job; blank to only show it. */
    String action() {
        int chosen = (pause ? 1 : 0) + (resume ? 1 : 0) + (cancel ? 1 : 0);
        if (chosen > 1) {
            throw new CommandFailure(ExitCode.USAGE, "--pause, --resume and --cancel each go alone, with --job JOB.");
        }
        return pause ? "/pause" : resume ? "/resume" : cancel ? "/cancel" : "";
    }

    /** Refuses what cannot be done with a job that has only begun. */
    void requireEnd() {
        if (failures != null && !wait) {
            throw new CommandFailure(
                    ExitCode.USAGE, "--failures needs the end: add --wait, or ask later with --job JOB.");
        }
    }
}
