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

    private final AnswerPrinter printer;

    @Parameters(paramLabel = "KEY", description = "[account/]scenario/orderNo")
    private String key = "";

    @Mixin
    private ServiceMixin service = new ServiceMixin();

    public WhyVerb(Console console) {
        this.printer = new AnswerPrinter(console);
    }

    @Override
    public Integer call() {
        OrderAddress address = OrderAddress.of(key);
        Tree.Obj why = service.ask(printer.console(), address.path("/why"), address.unknown());
        if (service.json()) {
            printer.json(why);
        } else {
            print(why);
        }
        boolean parked = PARKED.contains(AnswerPrinter.text(why, "reason"));
        return (parked ? ExitCode.REFUSED : ExitCode.DONE).number();
    }

    private void print(Tree.Obj why) {
        String until = AnswerPrinter.time(why, "until");
        printer.line(printer.console().style().bold(AnswerPrinter.text(why, "reason")) + "  "
                + AnswerPrinter.words(why, "words") + (until.isEmpty() ? "" : ", until " + until));
        Tree.Obj pause = AnswerPrinter.object(why, "pause");
        if (!pause.members().isEmpty()) {
            printer.line("  paused since " + AnswerPrinter.time(pause, "since") + ": "
                    + AnswerPrinter.text(pause, "reason"));
        }
        Tree.Obj trouble = AnswerPrinter.object(why, "trouble");
        if (!trouble.members().isEmpty() && !AnswerPrinter.text(why, "reason").equals("ROUTE_DOWN")) {
            printer.line("  its route met " + AnswerPrinter.failures(trouble) + " since "
                    + AnswerPrinter.time(trouble, "since") + ", the last: " + AnswerPrinter.words(trouble, "detail"));
        }
        printer.line(
                "  " + AnswerPrinter.number(why, "pending") + " waiting on route " + AnswerPrinter.text(why, "route"));
        printer.line("  " + AnswerPrinter.words(why, "todo"));
    }
}
