package io.orderlane.app.cli.ops;

import io.orderlane.app.cli.console.TextTable;
import io.orderlane.core.field.Tree;
import java.util.List;

/** Notifications as rows. */
final class NotificationTable {

    private NotificationTable() {}

    /** Those of one order. */
    static TextTable ofOne(List<Tree.Obj> notifications) {
        TextTable table = new TextTable(
                "NOTIFICATION", "STATUS", "STATE", "OCCURRED", "ATTEMPTS", "LAST ANSWER", "REASON", "IT SAYS");
        for (Tree.Obj notification : notifications) {
            List<Tree.Obj> attempts = AnswerPrinter.objects(notification, "attempts");
            table.row(
                    AnswerPrinter.text(notification, "notificationId"),
                    AnswerPrinter.text(notification, "status"),
                    AnswerPrinter.text(notification, "state"),
                    AnswerPrinter.time(notification, "occurredAt"),
                    String.valueOf(attempts.size()),
                    last(attempts),
                    AnswerPrinter.text(notification, "reason"),
                    message(attempts));
        }
        return table;
    }

    /** The attempts of all of them, in their order. */
    static TextTable attempts(List<Tree.Obj> notifications) {
        TextTable table = new TextTable("STATUS", "ATTEMPT", "STARTED", "COMMAND", "CAME TO", "TOOK", "IT SAYS");
        for (Tree.Obj notification : notifications) {
            for (Tree.Obj attempt : AnswerPrinter.objects(notification, "attempts")) {
                table.row(
                        AnswerPrinter.text(notification, "status"),
                        AnswerPrinter.number(attempt, "number"),
                        AnswerPrinter.time(attempt, "startedAt"),
                        AnswerPrinter.text(attempt, "command"),
                        answer(attempt),
                        AnswerPrinter.number(attempt, "tookMillis") + " ms",
                        AnswerPrinter.text(attempt, "resultMessage"));
            }
        }
        return table;
    }

    /** Those of several orders. */
    static TextTable ofMany(List<Tree.Obj> notifications) {
        TextTable table = new TextTable("NOTIFICATION", "ORDER", "STATUS", "SINCE", "REASON", "IT SAYS");
        for (Tree.Obj notification : notifications) {
            table.row(
                    AnswerPrinter.text(notification, "notificationId"),
                    AnswerPrinter.text(notification, "order"),
                    AnswerPrinter.text(notification, "status"),
                    AnswerPrinter.time(notification, "settledAt"),
                    AnswerPrinter.text(notification, "reason"),
                    message(AnswerPrinter.objects(notification, "attempts")));
        }
        return table;
    }

    /** What the last answer says in words, which names the wrong parameter of a refused one. */
    private static String message(List<Tree.Obj> attempts) {
        return attempts.isEmpty() ? "" : AnswerPrinter.text(attempts.get(attempts.size() - 1), "resultMessage");
    }

    private static String last(List<Tree.Obj> attempts) {
        if (attempts.isEmpty()) {
            return "";
        }
        Tree.Obj last = attempts.get(attempts.size() - 1);
        return answer(last);
    }

    /** The result code, or what came instead of one. */
    private static String answer(Tree.Obj attempt) {
        String code = AnswerPrinter.text(attempt, "resultCode");
        return (AnswerPrinter.text(attempt, "outcome") + " "
                        + (code.isEmpty() ? AnswerPrinter.text(attempt, "detail") : code))
                .strip();
    }
}
