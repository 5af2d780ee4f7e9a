package io.orderlane.app.cli.ops;

import io.orderlane.app.cli.console.TextTable;
import io.orderlane.core.field.Tree;
import java.util.List;

/** Bulk replays as rows. */
final class ReplayJobTable {

    private ReplayJobTable() {}

    static TextTable of(List<Tree.Obj> jobs) {
        TextTable table = new TextTable("JOB", "STATE", "TAKEN", "QUEUED", "NEWER KNOWN", "OTHERS", "ASKED", "REASON");
        for (Tree.Obj job : jobs) {
            Tree.Obj counts = Printing.object(job, "counts");
            table.row(
                    Printing.text(job, "id"),
                    Printing.text(job, "state"),
                    taken(job),
                    Printing.number(counts, "queued"),
                    Printing.number(counts, "newerKnown"),
                    String.valueOf(number(counts, "stillWaiting") + number(counts, "unknown")),
                    Printing.time(job, "createdAt"),
                    Printing.text(job, "reason"));
        }
        return table;
    }

    /** What a dry run predicts. */
    static TextTable predicted(Tree.Obj prediction) {
        Tree.Obj counts = Printing.object(prediction, "counts");
        TextTable table = new TextTable("WOULD BE", "NOTIFICATIONS");
        table.row("taken", Printing.number(counts, "taken"));
        table.row("queued", Printing.number(counts, "queued"));
        table.row("refused, newer known", Printing.number(counts, "newerKnown"));
        table.row("refused, otherwise", String.valueOf(number(counts, "stillWaiting") + number(counts, "unknown")));
        return table;
    }

    private static String taken(Tree.Obj job) {
        String taken = Printing.number(Printing.object(job, "counts"), "taken");
        String expected = Printing.number(job, "expected");
        return expected.isEmpty() ? taken : taken + " of " + expected;
    }

    /** How many were taken and not replayed. */
    static long failed(Tree.Obj job) {
        Tree.Obj counts = Printing.object(job, "counts");
        return number(counts, "taken") - number(counts, "queued");
    }

    private static long number(Tree.Obj counts, String member) {
        return counts.get(member) instanceof Tree.Num number ? number.value() : 0;
    }
}
