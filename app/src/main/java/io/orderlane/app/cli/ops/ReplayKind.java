package io.orderlane.app.cli.ops;

import io.orderlane.app.cli.console.CommandFailure;
import io.orderlane.app.cli.console.ExitCode;
import java.util.List;

/** What {@code orderlane replay} is asked to do, and which further options that takes. */
enum ReplayKind {
    ONE("A notification's ID takes --even-if-newer only; the others are for bulk replays.", "--even-if-newer"),
    LIST("--jobs goes alone."),
    JOB("--job JOB takes --pause, --resume or --cancel, --wait and --failures only.", "--wait", "--failures"),
    PREDICT(
            "--dry-run begins nothing, so there is no end to wait for.",
            "--dry-run",
            "--even-if-newer",
            "--mode",
            "--per-second",
            "--reason"),
    BEGIN(
            "A bulk replay takes none of them.",
            "--even-if-newer",
            "--mode",
            "--per-second",
            "--reason",
            "--wait",
            "--failures");

    private final String rule;
    private final String taken;

    ReplayKind(String rule, String... taken) {
        this.rule = rule;
        this.taken = String.join(" ", taken);
    }

    /** Refuses what would be left out of account: it may be just what somebody relies on. */
    void require(List<String> given) {
        List<String> known = List.of(taken.split(" "));
        List<String> others =
                given.stream().filter(option -> !known.contains(option)).toList();
        if (!others.isEmpty()) {
            throw new CommandFailure(
                    ExitCode.USAGE, "Found " + String.join(", ", others) + ". " + rule + " Nothing was done.");
        }
    }
}
