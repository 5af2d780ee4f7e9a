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
            List<Tree.Obj> attempts = Printing.objects(notification, "attempts");
            table.row(
                    Printing.text(notification, "notificationId"),
                    Printing.text(notification, "status"),
                    Printing.text(notification, "state"),
                    Printing.time(notification, "occurredAt"),
                    String.valueOf(attempts.size()),
                    last(attempts),
                    Printing.text(notification, "reason"),
                    message(attempts));
        }
        return table;
    }

    /** Those of several orders. */
    static TextTable ofMany(List<Tree.Obj> notifications) {
        TextTable table = new TextTable("NOTIFICATION", "ORDER", "STATUS", "SINCE", "REASON", "IT SAYS");
        for (Tree.Obj notification : notifications) {
            table.row(
                    Printing.text(notification, "notificationId"),
                    Printing.text(notification, "order"),
                    Printing.text(notification, "status"),
                    Printing.time(notification, "settledAt"),
                    Printing.text(notification, "reason"),
                    message(Printing.objects(notification, "attempts")));
        }
        return table;
    }

    /** What the last answer says in words, which names the wrong parameter of a refused one. */
    private static String message(List<Tree.Obj> attempts) {
        return attempts.isEmpty() ? "" : Printing.text(attempts.get(attempts.size() - 1), "resultMessage");
    }

    private static String last(List<Tree.Obj> attempts) {
        if (attempts.isEmpty()) {
            return "";
        }
        Tree.Obj last = attempts.get(attempts.size() - 1);
        return (Printing.text(last, "outcome") + " " + Printing.text(last, "resultCode")).strip();
    }
}
