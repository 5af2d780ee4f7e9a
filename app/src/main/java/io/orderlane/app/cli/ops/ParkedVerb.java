package io.orderlane.app.cli.ops;

import io.orderlane.app.cli.console.Console;
import io.orderlane.app.cli.send.OrderAddress;
import io.orderlane.core.field.Tree;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code orderlane parked}. */
@Command(
        name = "parked",
        description = "Lists the notifications that were set aside for a person, or ended another way, newest first.",
        mixinStandardHelpOptions = true)
public final class ParkedVerb implements Callable<Integer> {

    private static final String PARKED = "parked";

    private final AnswerPrinter printer;

    @Mixin
    private ServiceMixin service = new ServiceMixin();

    @Option(
            names = "--state",
            paramLabel = "S",
            description = "Ended so: parked, expired, superseded, never-shown, delivered; parked unless given.")
    private String state = PARKED;

    @Option(names = "--after", paramLabel = "CURSOR", description = "Goes on where the last list ended.")
    private @Nullable String after;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many, up to 500; 50 unless given.")
    private int limit = 50;

    public ParkedVerb(Console console) {
        this.printer = new AnswerPrinter(console);
    }

    @Override
    public Integer call() {
        Tree.Obj answer = service.ask(printer.console(), path());
        List<Tree.Obj> ended = AnswerPrinter.objects(answer, "notifications");
        boolean parked = state.equals(PARKED);
        printer.list(
                ended,
                service.json(),
                parked ? "Nothing is parked." : "There is nothing that ended so.",
                NotificationTable::ofMany);
        if (parked && !ended.isEmpty() && !service.json()) {
            printer.say("Mend what was refused, then: orderlane replay NOTIFICATION");
            printer.say("Where its order waits for a person (orderlane why KEY says PARKED):"
                    + " orderlane order KEY --retry, or --release");
        }
        printer.more(AnswerPrinter.text(answer, "next"));
        return 0;
    }

    private String path() {
        return "/v1/notifications?state=" + OrderAddress.segment(state) + "&limit=" + limit
                + (after == null ? "" : "&after=" + OrderAddress.segment(after));
    }
}
