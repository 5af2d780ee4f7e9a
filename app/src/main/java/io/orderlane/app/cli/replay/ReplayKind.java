package io.orderlane.app.cli.replay;

import io.orderlane.app.cli.console.CommandFailure;
import io.orderlane.app.cli.console.ExitCode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What {@code orderlane replay} is asked to do, and which options that takes. */
enum ReplayKind {
    ONE("A notification's ID takes --even-if-newer only; the others are for bulk replays.", "--even-if-newer"),
    LIST("--jobs goes alone.", "--jobs"),
    JOB(
            "--job JOB takes --pause, --resume or --cancel, --wait and --failures only.",
            "--job",
            "--pause",
            "--resume",
            "--cancel",
            "--wait",
            "--failures"),
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

    /**
     * What is asked for: one notification by its id, many by a filter. Refuses options that would have no effect, since
     * the user may rely on them.
     */
    static ReplayKind of(boolean id, boolean many, List<String> given) {
        ReplayKind kind = meant(id, many, given);
        List<String> others = given.stream()
                .filter(option -> !kind.takes(option) && Arrays.stream(values()).anyMatch(other -> other.takes(option)))
                .toList();
        if (!others.isEmpty()) {
            throw new CommandFailure(
                    ExitCode.USAGE, "Found " + String.join(", ", others) + ". " + kind.rule + " Nothing was done.");
        }
        return kind;
    }

    private boolean takes(String option) {
        return List.of(taken.split(" ")).contains(option);
    }

    private static ReplayKind meant(boolean id, boolean many, List<String> given) {
        boolean list = given.contains("--jobs");
        boolean job = given.contains("--job");
        if (Stream.of(id, many, list, job).filter(said -> said).count() != 1) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "Say what to replay, and only one of these: a notification's ID, which ones (such as --state parked"
                            + " --scenario ride-hailing), --job JOB, or --jobs.");
        } else if (many) {
            return given.contains("--dry-run") ? PREDICT : BEGIN;
        }
        return id ? ONE : list ? LIST : JOB;
    }
}
