package io.orderlane.app.cli.ops;

import io.orderlane.app.cli.console.Console;
import io.orderlane.app.cli.console.ExitCode;
import io.orderlane.app.cli.console.Style;
import io.orderlane.core.field.Tree;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code orderlane doctor}. */
@Command(
        name = "doctor",
        description = "Looks whether everything of a running service works, and says what to do; ends with 3 where"
                + " something does not work.",
        mixinStandardHelpOptions = true)
public final class DoctorVerb implements Callable<Integer> {

    private final AnswerPrinter printer;

    @Mixin
    private ServiceMixin service = new ServiceMixin();

    public DoctorVerb(Console console) {
        this.printer = new AnswerPrinter(console);
    }

    @Override
    public Integer call() {
        Tree.Obj answer = service.ask(printer.console(), "/v1/doctor");
        if (service.json()) {
            printer.json(answer);
        } else {
            AnswerPrinter.objects(answer, "findings").forEach(this::print);
        }
        boolean bad = AnswerPrinter.text(answer, "verdict").equals("bad");
        return (bad ? ExitCode.CONFIGURATION : ExitCode.DONE).number();
    }

    private void print(Tree.Obj finding) {
        printer.line(mark(AnswerPrinter.text(finding, "grade")) + " "
                + String.format("%-11s", AnswerPrinter.text(finding, "check")) + AnswerPrinter.words(finding, "found"));
        String todo = AnswerPrinter.words(finding, "todo");
        if (!todo.isEmpty()) {
            printer.line("             " + todo);
        }
    }

    private String mark(String grade) {
        Style style = printer.console().style();
        return switch (grade) {
            case "ok" -> style.good("✔");
            case "warn" -> style.odd("!");
            default -> style.bad("✗");
        };
    }
}
