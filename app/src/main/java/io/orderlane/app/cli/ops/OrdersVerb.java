package io.orderlane.app.cli.ops;

import io.orderlane.app.cli.console.Console;
import io.orderlane.app.cli.console.TextTable;
import io.orderlane.app.cli.send.OrderAddress;
import io.orderlane.core.field.Tree;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code orderlane orders}. */
@Command(
        name = "orders",
        description = "Lists the orders of a running service, newest first.",
        mixinStandardHelpOptions = true)
public final class OrdersVerb implements Callable<Integer> {

    private final Printing printing;

    @Mixin
    private Talk talk = new Talk();

    @Option(names = "--account", paramLabel = "A", description = "Of this account only.")
    private @Nullable String account;

    @Option(names = "--scenario", paramLabel = "S", description = "Of this scenario only.")
    private @Nullable String scenario;

    @Option(names = "--status", paramLabel = "T", description = "At this status only.")
    private @Nullable String status;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many, up to 500; 50 unless given.")
    private int limit = 50;

    @Option(names = "--after", paramLabel = "CURSOR", description = "Goes on where the last list ended.")
    private @Nullable String after;

    /** On this console. */
    public OrdersVerb(Console console) {
        this.printing = new Printing(console);
    }

    @Override
    public Integer call() {
        Tree.Obj answer = talk.ask(printing.console(), path());
        List<Tree.Obj> orders = Printing.objects(answer, "orders");
        if (talk.json()) {
            orders.forEach(printing::json);
        } else if (orders.isEmpty()) {
            printing.say("There is no such order.");
        } else {
            printing.table(table(orders));
        }
        String next = Printing.number(answer, "next");
        if (!next.isEmpty()) {
            printing.say("There are more: --after " + next);
        }
        return 0;
    }

    private String path() {
        StringBuilder path = new StringBuilder("/v1/orders?limit=" + limit);
        add(path, "account", account);
        add(path, "scenario", scenario);
        add(path, "status", status);
        add(path, "after", after);
        return path.toString();
    }

    private static void add(StringBuilder path, String name, @Nullable String value) {
        if (value != null) {
            path.append('&').append(name).append('=').append(OrderAddress.segment(value));
        }
    }

    private static TextTable table(List<Tree.Obj> orders) {
        TextTable table = new TextTable("ORDER", "STATUS", "CONFIRMED", "LANE", "WAITING", "DUE");
        for (Tree.Obj order : orders) {
            table.row(
                    Printing.text(order, "order"),
                    Printing.text(order, "status"),
                    Printing.text(Printing.object(order, "delivered"), "status"),
                    Printing.text(order, "lane"),
                    Printing.number(order, "pending"),
                    Printing.time(order, "dueAt"));
        }
        return table;
    }
}
