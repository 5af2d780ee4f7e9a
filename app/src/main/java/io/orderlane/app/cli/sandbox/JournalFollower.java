package io.orderlane.app.cli.sandbox;

import io.orderlane.sandbox.journal.Journal;
import io.orderlane.sandbox.journal.JournalEntry;
import io.orderlane.sandbox.journal.JournalLine;
import java.io.PrintStream;

/** Prints the journal's entries that are new since the last call. */
final class JournalFollower {

    private static final int AT_ONCE = 1000;

    private final Journal journal;
    private final PrintStream out;
    private final boolean wanted;
    private long last;

    JournalFollower(Journal journal, PrintStream out, boolean wanted) {
        this.journal = journal;
        this.out = out;
        this.wanted = wanted;
    }

    void printNews() {
        if (wanted) {
            for (JournalEntry entry : journal.entriesAfter(last, AT_ONCE)) {
                out.println(JournalLine.of(entry, false));
                last = entry.sequence();
            }
        }
    }
}
