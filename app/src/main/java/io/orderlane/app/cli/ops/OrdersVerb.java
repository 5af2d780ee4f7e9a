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

    private final AnswerPrinter printer;

    @Mixin
    private ServiceMixin service = new ServiceMixin();

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

    public OrdersVerb(Console console) {
        this.printer = new AnswerPrinter(console);
    }

    @Override
    public Integer call() {
        Tree.Obj answer = service.ask(printer.console(), path());
        printer.list(
                AnswerPrinter.objects(answer, "orders"), service.json(), "There is no such order.", OrdersVerb::table);
        printer.more(AnswerPrinter.number(answer, "next"));
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
                    AnswerPrinter.text(order, "order"),
                    AnswerPrinter.text(order, "status"),
                    AnswerPrinter.text(AnswerPrinter.object(order, "delivered"), "status"),
                    AnswerPrinter.text(order, "lane"),
                    AnswerPrinter.number(order, "pending"),
                    AnswerPrinter.time(order, "dueAt"));
        }
        return table;
    }
}
