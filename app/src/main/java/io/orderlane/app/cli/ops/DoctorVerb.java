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

    private final Printing printing;

    @Mixin
    private Talk talk = new Talk();

    /** On this console. */
    public DoctorVerb(Console console) {
        this.printing = new Printing(console);
    }

    @Override
    public Integer call() {
        Tree.Obj answer = talk.ask(printing.console(), "/v1/doctor");
        if (talk.json()) {
            printing.json(answer);
        } else {
            Printing.objects(answer, "findings").forEach(this::print);
        }
        boolean bad = Printing.text(answer, "verdict").equals("bad");
        return (bad ? ExitCode.CONFIGURATION : ExitCode.DONE).number();
    }

    private void print(Tree.Obj finding) {
        printing.line(mark(Printing.text(finding, "grade")) + " "
                + String.format("%-11s", Printing.text(finding, "check")) + Printing.text(finding, "found"));
        String todo = Printing.text(finding, "todo");
        if (!todo.isEmpty()) {
            printing.line("             " + todo);
        }
    }

    private String mark(String grade) {
        Style style = printing.console().style();
        return switch (grade) {
            case "ok" -> style.good("✔");
            case "warn" -> style.odd("!");
            default -> style.bad("✗");
        };
    }
}
