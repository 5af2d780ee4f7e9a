package io.orderlane.app.cli.ops;

import io.orderlane.app.cli.console.Console;
import io.orderlane.app.cli.console.ExitCode;
import io.orderlane.app.cli.send.ServiceAnswer;
import io.orderlane.app.json.Members;
import io.orderlane.core.field.Tree;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code orderlane replay}. */
@Command(
        name = "replay",
        description =
                "Sends a settled notification again, as a new one at the end of its order's lane; ends with 5 where"
                        + " that is refused.",
        mixinStandardHelpOptions = true)
public final class ReplayVerb implements Callable<Integer> {

    private static final int CONFLICT = 409;

    private final Printing printing;

    @Parameters(paramLabel = "ID", description = "The notification's id, as parked and order show it.")
    private String id = "";

    @Mixin
    private Talk talk = new Talk();

    @Option(
            names = "--even-if-newer",
            description = "Also when something newer was delivered or waits, which it overwrites.")
    private boolean evenIfNewer;

    /** On this console. */
    public ReplayVerb(Console console) {
        this.printing = new Printing(console);
    }

    @Override
    public Integer call() {
        NotificationIds.require(id);
        Tree.Obj wish = new Members().flag("evenIfNewer", evenIfNewer).object();
        ServiceAnswer answer = talk.with(printing.console()).tell("/v1/notifications/" + id + "/replay", wish);
        if (answer.status() != CONFLICT) {
            answer.orRefuse();
        }
        if (talk.json()) {
            printing.json(answer.body());
        } else {
            print(answer);
        }
        return (answer.status() == CONFLICT ? ExitCode.REFUSED : ExitCode.DONE).number();
    }

    private void print(ServiceAnswer answer) {
        Tree.Obj body = answer.body();
        if (answer.status() == CONFLICT) {
            printing.say(Printing.text(body, "title") + ". " + hint(body));
            return;
        }
        String overwrites = Printing.text(body, "overwrites");
        printing.line(Printing.text(body, "notificationId")
                + (overwrites.isEmpty() ? "  nothing was confirmed before" : "  overwrites " + overwrites));
    }

    private static String hint(Tree.Obj problem) {
        return Printing.text(problem, "code").equals("NEWER_KNOWN")
                ? "The order is at " + Printing.text(problem, "newer")
                        + ", and this would bring the past back; --even-if-newer does it all the same."
                : Printing.text(problem, "detail");
    }
}
