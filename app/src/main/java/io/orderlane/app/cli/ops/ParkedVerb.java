package io.orderlane.app.cli.ops;

import io.orderlane.app.cli.console.Console;
import io.orderlane.core.field.Tree;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code orderlane parked}. */
@Command(
        name = "parked",
        description = "Lists the notifications that were set aside for a person, newest first.",
        mixinStandardHelpOptions = true)
public final class ParkedVerb implements Callable<Integer> {

    private final Printing printing;

    @Mixin
    private Talk talk = new Talk();

    @Option(names = "--limit", paramLabel = "N", description = "At most so many, up to 500; 50 unless given.")
    private int limit = 50;

    /** On this console. */
    public ParkedVerb(Console console) {
        this.printing = new Printing(console);
    }

    @Override
    public Integer call() {
        Tree.Obj answer = talk.ask(printing.console(), "/v1/notifications?state=parked&limit=" + limit);
        List<Tree.Obj> parked = Printing.objects(answer, "notifications");
        if (talk.json()) {
            parked.forEach(printing::json);
        } else if (parked.isEmpty()) {
            printing.say("Nothing is parked.");
        } else {
            printing.table(NotificationTable.ofMany(parked));
            printing.say("Mend what was refused, then: orderlane replay NOTIFICATION");
        }
        return 0;
    }
}
