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
                "NOTIFICATION", "STATUS", "STATE", "OCCURRED", "TRIES", "LAST ANSWER", "REASON", "IT SAYS");
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
        return (AnswerPrinter.text(last, "outcome") + " " + AnswerPrinter.text(last, "resultCode")).strip();
    }
}
