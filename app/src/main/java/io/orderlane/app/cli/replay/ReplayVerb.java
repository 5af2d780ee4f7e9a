package io.orderlane.app.cli.replay;

import io.orderlane.app.cli.console.CommandFailure;
import io.orderlane.app.cli.console.Console;
import io.orderlane.app.cli.console.ExitCode;
import io.orderlane.app.cli.ops.AnswerPrinter;
import io.orderlane.app.cli.ops.ServiceMixin;
import io.orderlane.app.cli.send.ServiceAnswer;
import io.orderlane.core.field.Tree;
import io.orderlane.core.notification.NotificationId;
import io.orderlane.core.port.replay.ReplayJobId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code orderlane replay}. */
@Command(
        name = "replay",
        description =
                "Sends a settled notification again, as a new one at the end of its order's lane, or many of them as a"
                        + " bulk replay that goes on by itself; ends with 5 where something is refused.",
        mixinStandardHelpOptions = true)
public final class ReplayVerb implements Callable<Integer> {

    private static final int CONFLICT = 409;

    private final AnswerPrinter printer;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "0..1",
            paramLabel = "ID",
            description = "The notification's id, as parked and order show it; not for a bulk replay.")
    private @Nullable String id;

    @Mixin
    private ServiceMixin service = new ServiceMixin();

    @Option(
            names = "--even-if-newer",
            description = "Also when something newer was delivered or waits, which it overwrites.")
    private boolean evenIfNewer;

    @Option(names = "--dry-run", description = "Of a bulk replay: says what would come of it and changes nothing.")
    private boolean dryRun;

    @ArgGroup(validate = false, heading = "%nA bulk replay takes:%n")
    private ReplayOptions many = new ReplayOptions();

    @ArgGroup(validate = false, heading = "%nBulk replays that there are:%n")
    private ReplayJobOptions jobs = new ReplayJobOptions();

    public ReplayVerb(Console console) {
        this.printer = new AnswerPrinter(console);
    }

    @Override
    public Integer call() {
        String action = jobs.action();
        ReplayKind kind = ReplayKind.of(id != null, many.isGiven(), given());
        if (id != null) {
            return one(id);
        }
        BulkReplayCommands bulk =
                new BulkReplayCommands(service.with(printer.console()), printer, service.json(), jobs);
        return (switch (kind) {
                    case LIST -> bulk.list();
                    case JOB -> bulk.one(String.valueOf(jobs.job), action);
                    case PREDICT -> bulk.predict(many.request(null, evenIfNewer, dryRun));
                    default -> {
                        String own = ReplayJobId.of(UUID.randomUUID()).value();
                        yield bulk.begin(own, many.request(own, evenIfNewer, dryRun));
                    }
                })
                .number();
    }

    private List<String> given() {
        return spec.commandLine().getParseResult().matchedOptions().stream()
                .map(OptionSpec::longestName)
                .toList();
    }

    private int one(String id) {
        require(id);
        Tree.Obj request =
                new Tree.Obj.Builder().flag("evenIfNewer", evenIfNewer).build();
        ServiceAnswer answer = service.with(printer.console()).tell("/v1/notifications/" + id + "/replay", request);
        if (answer.status() != CONFLICT) {
            answer.orRefuse();
        }
        if (service.json()) {
            printer.json(answer.body());
        } else {
            print(answer);
        }
        return (answer.status() == CONFLICT ? ExitCode.REFUSED : ExitCode.DONE).number();
    }

    private static void require(String id) {
        if (!NotificationId.isWellFormed(id)) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "A notification's id is 32 lower-case hexadecimal characters; found \"" + id
                            + "\". `orderlane parked` and `orderlane order KEY` show them.");
        }
    }

    private void print(ServiceAnswer answer) {
        Tree.Obj body = answer.body();
        if (answer.status() == CONFLICT) {
            printer.say(AnswerPrinter.text(body, "title") + ". " + hint(body));
            return;
        }
        String overwrites = AnswerPrinter.text(body, "overwrites");
        printer.line(AnswerPrinter.text(body, "notificationId")
                + (overwrites.isEmpty() ? "  nothing was confirmed before" : "  overwrites " + overwrites));
    }

    private static String hint(Tree.Obj problem) {
        String order = AnswerPrinter.text(problem, "waitsForPerson");
        if (!order.isEmpty()) {
            return "The order waits for a person, and what came after this waits behind it. orderlane order " + order
                    + " --retry sends what was refused again, in its place; --release leaves it behind.";
        }
        return AnswerPrinter.text(problem, "code").equals("NEWER_KNOWN")
                ? "The order is at " + AnswerPrinter.text(problem, "newer")
                        + ", and this would bring the past back; --even-if-newer does it all the same."
                : AnswerPrinter.text(problem, "detail");
    }
}
