package io.orderlane.app.cli.ops;

import io.orderlane.app.cli.console.Console;
import io.orderlane.app.cli.console.TextTable;
import io.orderlane.app.cli.send.OrderAddress;
import io.orderlane.app.json.Members;
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

    private final Printing printing;

    @Mixin
    private Talk talk = new Talk();

    /** On this console. */
    public RoutesVerb(Console console) {
        this.printing = new Printing(console);
    }

    @Override
    public Integer call() {
        return show(talk, Printing.objects(talk.ask(printing.console(), "/v1/routes"), "routes"));
    }

    @Command(
            name = "pause",
            description =
                    "Sends nothing over a route until it is resumed, on every process; its orders keep their place.",
            mixinStandardHelpOptions = true)
    int pause(
            @Mixin Talk with,
            @Parameters(paramLabel = "ROUTE", description = "Such as default/order-service.") String route,
            @Option(
                            names = "--reason",
                            required = true,
                            paramLabel = "TEXT",
                            description = "Why, for whoever finds it paused.")
                    String reason) {
        return act(with, route, "/pause", new Members().text("reason", reason).object());
    }

    @Command(name = "resume", description = "Lets a paused route run again.", mixinStandardHelpOptions = true)
    int resume(
            @Mixin Talk with,
            @Parameters(paramLabel = "ROUTE", description = "Such as default/order-service.") String route) {
        return act(with, route, "/resume", Tree.Obj.EMPTY);
    }

    private int act(Talk with, String route, String what, Tree.Obj wish) {
        String path = "/v1/routes/" + OrderAddress.route(route) + what;
        return show(with, List.of(with.with(printing.console()).tell(path, wish).orRefuse()));
    }

    private int show(Talk with, List<Tree.Obj> routes) {
        if (with.json()) {
            routes.forEach(printing::json);
        } else {
            printing.table(table(routes));
        }
        return 0;
    }

    private static TextTable table(List<Tree.Obj> routes) {
        TextTable table = new TextTable("ROUTE", "STATE", "IN FLIGHT", "SINCE", "REASON");
        for (Tree.Obj route : routes) {
            Tree.Obj pause = Printing.object(route, "pause");
            Tree.Obj trouble = Printing.object(route, "trouble");
            boolean paused = !pause.members().isEmpty();
            table.row(
                    Printing.text(route, "route"),
                    state(route),
                    Printing.number(route, "inFlight") + " of " + Printing.number(route, "mostInFlight"),
                    Printing.time(paused ? pause : trouble, "since"),
                    paused ? Printing.text(pause, "reason") : reason(trouble));
        }
        return table;
    }

    private static String reason(Tree.Obj trouble) {
        if (trouble.members().isEmpty()) {
            return "";
        }
        String ended = Printing.time(trouble, "endedAt");
        return Printing.text(trouble, "detail") + ", " + Printing.number(trouble, "failures") + " failed, "
                + (ended.isEmpty()
                        ? "the last at " + Printing.time(trouble, "lastAt") + " with "
                                + Printing.text(trouble, "lastOrder")
                        : "well again since " + ended);
    }

    private static String state(Tree.Obj route) {
        if (Printing.flag(route, "paused")) {
            return "paused";
        } else if (Printing.flag(route, "down")) {
            return "down";
        }
        return Printing.flag(route, "slowed") ? "slowed" : "runs";
    }
}
