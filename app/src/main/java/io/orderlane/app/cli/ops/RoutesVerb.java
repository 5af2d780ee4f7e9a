package io.orderlane.app.cli.ops;

import io.orderlane.app.cli.console.Console;
import io.orderlane.app.cli.console.TextTable;
import io.orderlane.app.cli.send.OrderAddress;
import io.orderlane.core.field.Tree;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code orderlane routes}, {@code routes pause} and {@code routes resume}. */
@Command(
        name = "routes",
        description = "Shows how the routes are doing, each an account on an API; pauses and resumes them.",
        mixinStandardHelpOptions = true)
public final class RoutesVerb implements Callable<Integer> {

    private final AnswerPrinter printer;

    @Mixin
    private ServiceMixin service = new ServiceMixin();

    public RoutesVerb(Console console) {
        this.printer = new AnswerPrinter(console);
    }

    @Override
    public Integer call() {
        return show(service, AnswerPrinter.objects(service.ask(printer.console(), "/v1/routes"), "routes"));
    }

    @Command(
            name = "pause",
            description =
                    "Sends nothing over a route until it is resumed, on every process; its orders keep their place.",
            mixinStandardHelpOptions = true)
    int pause(
            @Mixin ServiceMixin with,
            @Parameters(paramLabel = "ROUTE", description = "Such as default/order-service.") String route,
            @Option(
                            names = "--reason",
                            required = true,
                            paramLabel = "TEXT",
                            description = "Why, for whoever finds it paused.")
                    String reason) {
        return act(
                with,
                route,
                "/pause",
                new Tree.Obj.Builder().text("reason", reason).build());
    }

    @Command(name = "resume", description = "Lets a paused route run again.", mixinStandardHelpOptions = true)
    int resume(
            @Mixin ServiceMixin with,
            @Parameters(paramLabel = "ROUTE", description = "Such as default/order-service.") String route) {
        return act(with, route, "/resume", Tree.Obj.EMPTY);
    }

    private int act(ServiceMixin with, String route, String what, Tree.Obj request) {
        String path = "/v1/routes/" + OrderAddress.route(route) + what;
        return show(
                with, List.of(with.with(printer.console()).tell(path, request).orRefuse()));
    }

    private int show(ServiceMixin with, List<Tree.Obj> routes) {
        printer.list(routes, with.json(), "There is no route.", RoutesVerb::table);
        return 0;
    }

    private static TextTable table(List<Tree.Obj> routes) {
        TextTable table = new TextTable("ROUTE", "STATE", "IN FLIGHT", "SINCE", "REASON");
        for (Tree.Obj route : routes) {
            Tree.Obj pause = AnswerPrinter.object(route, "pause");
            Tree.Obj trouble = AnswerPrinter.object(route, "trouble");
            boolean paused = !pause.members().isEmpty();
            table.row(
                    AnswerPrinter.text(route, "route"),
                    state(route),
                    AnswerPrinter.number(route, "inFlight") + " of " + AnswerPrinter.number(route, "mostInFlight"),
                    AnswerPrinter.time(paused ? pause : trouble, "since"),
                    paused ? AnswerPrinter.text(pause, "reason") : reason(trouble));
        }
        return table;
    }

    private static String reason(Tree.Obj trouble) {
        if (trouble.members().isEmpty()) {
            return "";
        }
        String ended = AnswerPrinter.time(trouble, "endedAt");
        return AnswerPrinter.failures(trouble) + ", "
                + (ended.isEmpty()
                        ? "the last at " + AnswerPrinter.time(trouble, "lastAt") + " with "
                                + AnswerPrinter.text(trouble, "lastOrder")
                        : "well again since " + ended)
                + ": " + AnswerPrinter.words(trouble, "detail");
    }

    private static String state(Tree.Obj route) {
        if (AnswerPrinter.flag(route, "paused")) {
            return "paused";
        } else if (AnswerPrinter.flag(route, "down")) {
            return "down";
        }
        return AnswerPrinter.flag(route, "slowed") ? "slowed" : "runs";
    }
}
