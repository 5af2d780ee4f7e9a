package io.orderlane.app.cli.replay;

import io.orderlane.app.cli.console.TextTable;
import io.orderlane.app.cli.ops.AnswerPrinter;
import io.orderlane.core.field.Tree;
import java.util.List;

/** Bulk replays as rows. */
final class ReplayJobTable {

    private ReplayJobTable() {}

    static TextTable of(List<Tree.Obj> jobs) {
        TextTable table = new TextTable("JOB", "STATE", "TAKEN", "QUEUED", "NEWER KNOWN", "OTHERS", "ASKED", "REASON");
        for (Tree.Obj job : jobs) {
            Tree.Obj counts = AnswerPrinter.object(job, "counts");
            table.row(
                    AnswerPrinter.text(job, "id"),
                    AnswerPrinter.text(job, "state"),
                    taken(job),
                    AnswerPrinter.number(counts, "queued"),
                    AnswerPrinter.number(counts, "newerKnown"),
                    String.valueOf(number(counts, "stillWaiting") + number(counts, "unknown")),
                    AnswerPrinter.time(job, "createdAt"),
                    AnswerPrinter.text(job, "reason"));
        }
        return table;
    }

    /** What a dry run predicts. */
    static TextTable predicted(Tree.Obj prediction) {
        Tree.Obj counts = AnswerPrinter.object(prediction, "counts");
        TextTable table = new TextTable("WOULD BE", "NOTIFICATIONS");
        table.row("taken", AnswerPrinter.number(counts, "taken"));
        table.row("queued", AnswerPrinter.number(counts, "queued"));
        table.row("refused, newer known", AnswerPrinter.number(counts, "newerKnown"));
        table.row("refused, otherwise", String.valueOf(number(counts, "stillWaiting") + number(counts, "unknown")));
        return table;
    }

    private static String taken(Tree.Obj job) {
        String taken = AnswerPrinter.number(AnswerPrinter.object(job, "counts"), "taken");
        String expected = AnswerPrinter.number(job, "expected");
        return expected.isEmpty() ? taken : taken + " of " + expected;
    }

    /** How many were taken and not replayed. */
    static long failed(Tree.Obj job) {
        Tree.Obj counts = AnswerPrinter.object(job, "counts");
        return number(counts, "taken") - number(counts, "queued");
    }

    private static long number(Tree.Obj counts, String member) {
        return counts.get(member) instanceof Tree.Num number ? number.value() : 0;
    }
}
