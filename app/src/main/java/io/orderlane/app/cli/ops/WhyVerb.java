package io.orderlane.app.cli.ops;

import io.orderlane.app.cli.console.Console;
import io.orderlane.app.cli.console.ExitCode;
import io.orderlane.app.cli.send.OrderAddress;
import io.orderlane.core.field.Tree;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code orderlane why}. */
@Command(
        name = "why",
        description =
                "Says why an order's next notification has not been sent yet, and what to do; ends with 5 where it is"
                        + " parked.",
        mixinStandardHelpOptions = true)
public final class WhyVerb implements Callable<Integer> {

    private static final Set<String> PARKED = Set.of("PARKED", "PARKED_BEHIND");

    private final Printing printing;

    @Parameters(paramLabel = "KEY", description = "[account/]scenario/orderNo")
    private String key = "";

    @Mixin
    private Talk talk = new Talk();

    /** On this console. */
    public WhyVerb(Console console) {
        this.printing = new Printing(console);
    }

    @Override
    public Integer call() {
        OrderAddress address = OrderAddress.of(key);
        Tree.Obj why = talk.ask(printing.console(), address.path("/why"), address.unknown());
        if (talk.json()) {
            printing.json(why);
        } else {
            print(why);
        }
        boolean parked = PARKED.contains(Printing.text(why, "reason"));
        return (parked ? ExitCode.REFUSED : ExitCode.DONE).number();
    }

    private void print(Tree.Obj why) {
        String until = Printing.time(why, "until");
        printing.line(printing.console().style().bold(Printing.text(why, "reason")) + "  " + Printing.text(why, "words")
                + (until.isEmpty() ? "" : ", until " + until));
        Tree.Obj pause = Printing.object(why, "pause");
        if (!pause.members().isEmpty()) {
            printing.line("  paused since " + Printing.time(pause, "since") + ": " + Printing.text(pause, "reason"));
        }
        Tree.Obj trouble = Printing.object(why, "trouble");
        if (!trouble.members().isEmpty() && !Printing.text(why, "reason").equals("ROUTE_DOWN")) {
            printing.line("  the route meets " + Printing.text(trouble, "detail") + ": "
                    + Printing.number(trouble, "failures") + " failed since " + Printing.time(trouble, "since"));
        }
        printing.line("  " + Printing.number(why, "pending") + " waiting on route " + Printing.text(why, "route"));
        printing.line("  " + Printing.text(why, "todo"));
    }
}
