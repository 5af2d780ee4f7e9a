package io.orderlane.app.cli.check;

/** Counts what a check found. */
final class CheckTally {

    private int updates;
    private int broken;
    private int violations;
    private int warnings;

    void add(CheckedLine line) {
        updates++;
        broken += line.isBroken() ? 1 : 0;
        violations += line.violationCount();
        warnings += line.warningCount();
    }

    boolean isEmpty() {
        return updates == 0;
    }

    /** Whether no update breaks a blocking rule. */
    boolean isClean() {
        return broken == 0;
    }

    String words() {
        return count(updates, "update") + " checked, " + broken + " to correct: " + count(violations, "violation")
                + ", " + count(warnings, "warning") + ". Nothing was sent.";
    }

    private static String count(int number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }
}
