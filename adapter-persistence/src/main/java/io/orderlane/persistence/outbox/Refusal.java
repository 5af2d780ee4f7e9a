package io.orderlane.persistence.outbox;

import io.orderlane.core.check.Violation;
import io.orderlane.core.status.SubmissionResult;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Why an update is refused for good.
 *
 * @param code the kind, in a word
 * @param reason what is wrong and how to do better; ASCII alone, so that a table of any character set keeps it
 */
record Refusal(String code, String reason) {

    private static final int LAST_OF_ASCII = 0x7e;

    Refusal {
        reason = ascii(reason);
    }

    /** The refusal that an answer of the pipeline is; empty where the update is safe, or may be handed over later. */
    static Optional<Refusal> of(SubmissionResult result) {
        return result.fold(
                accepted -> Optional.empty(),
                duplicate -> Optional.empty(),
                conflict -> Optional.of(new Refusal(
                        "CONFLICT",
                        "The same status and event time of this order was accepted before with other content, as"
                                + " notification " + conflict.first() + ". Give each event its own time.")),
                stale -> Optional.of(
                        new Refusal(
                                "STALE",
                                "An event of " + stale.newest()
                                        + " of this order was accepted before, and is newer: this one became"
                                        + " visible too late. Take an event's time after you have locked the row of its order.")),
                afterEnd -> Optional.of(
                        new Refusal("AFTER_END", afterEnd.violation().message())),
                rejected -> Optional.of(new Refusal("REJECTED", lines(rejected.violations()))),
                overCapacity -> Optional.empty(),
                locked -> Optional.empty());
    }

    /** A row that is no update. */
    static Refusal unreadable() {
        return new Refusal(
                "UNREADABLE",
                "The body of this row is not an update as JSON: somebody else wrote it or changed it. Delete the row.");
    }

    /** An update that the check fails on. */
    static Refusal uncheckable(RuntimeException bug) {
        return new Refusal(
                "UNREADABLE",
                "The check failed unexpectedly on this update: "
                        + bug.getClass().getSimpleName()
                        + ". Please report it; retry the row with a version that is mended.");
    }

    private static String lines(List<Violation> violations) {
        return violations.stream().map(Violation::message).collect(Collectors.joining("\n"));
    }

    private static String ascii(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean kept = (character >= ' ' && character <= LAST_OF_ASCII) || character == '\n';
            plain.append(kept ? String.valueOf(character) : String.format("\\u%04x", (int) character));
        }
        return plain.toString();
    }
}
