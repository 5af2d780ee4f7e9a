package io.orderlane.app.cli.ops;

import io.orderlane.app.cli.console.Console;
import io.orderlane.app.cli.send.OrderAddress;
import io.orderlane.app.json.Members;
import io.orderlane.core.field.Tree;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code orderlane order}. */
@Command(
        name = "order",
        description = "Shows one order with its notifications and their tries.",
        mixinStandardHelpOptions = true)
public final class OrderVerb implements Callable<Integer> {

    private final Printing printing;

    @Parameters(paramLabel = "KEY", description = "[account/]scenario/orderNo")
    private String key = "";

    @Mixin
    private Talk talk = new Talk();

    /** On this console. */
    public OrderVerb(Console console) {
        this.printing = new Printing(console);
    }

    @Override
    public Integer call() {
        OrderAddress address = OrderAddress.of(key);
        Tree.Obj order = talk.ask(printing.console(), address.path(""), address.unknown());
        Tree.Obj answer = talk.ask(printing.console(), address.path("/notifications"), address.unknown());
        List<Tree.Obj> notifications = Printing.objects(answer, "notifications");
        if (talk.json()) {
            printing.json(new Members()
                    .all(order)
                    .list("notifications", notifications, notification -> notification)
                    .object());
        } else {
            print(order);
            printing.table(NotificationTable.ofOne(notifications));
        }
        return 0;
    }

    private void print(Tree.Obj order) {
        Tree.Obj confirmed = Printing.object(order, "delivered");
        printing.line(printing.console().style().bold(Printing.text(order, "order")));
        line("status", Printing.text(order, "status"));
        line("confirmed", Printing.text(confirmed, "status") + "  " + Printing.time(confirmed, "at"));
        line("card until", Printing.time(confirmed, "cardUntil"));
        line("lane", Printing.text(order, "lane") + ", " + Printing.number(order, "pending") + " waiting");
        line("due", Printing.time(order, "dueAt"));
    }

    private void line(String name, String value) {
        if (!value.isBlank()) {
            printing.line("  " + String.format("%-11s", name) + value);
        }
    }
}
