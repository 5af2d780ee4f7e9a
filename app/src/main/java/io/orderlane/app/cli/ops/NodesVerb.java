package io.orderlane.app.cli.ops;

import io.orderlane.app.cli.console.Console;
import io.orderlane.app.cli.console.TextTable;
import io.orderlane.core.field.Tree;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code orderlane nodes}. */
@Command(
        name = "nodes",
        description = "Lists the processes that send from the service's store, and how many orders each holds.",
        mixinStandardHelpOptions = true)
public final class NodesVerb implements Callable<Integer> {

    private final AnswerPrinter printer;

    @Mixin
    private ServiceMixin service = new ServiceMixin();

    public NodesVerb(Console console) {
        this.printer = new AnswerPrinter(console);
    }

    @Override
    public Integer call() {
        List<Tree.Obj> nodes = AnswerPrinter.objects(service.ask(printer.console(), "/v1/nodes"), "nodes");
        printer.list(nodes, service.json(), "No process sends from this store.", NodesVerb::table);
        return 0;
    }

    private static TextTable table(List<Tree.Obj> nodes) {
        TextTable table = new TextTable("NODE", "SEEN", "HOLDS");
        nodes.forEach(node -> table.row(
                AnswerPrinter.text(node, "name"),
                AnswerPrinter.time(node, "seenAt"),
                AnswerPrinter.number(node, "lanes")));
        return table;
    }
}
