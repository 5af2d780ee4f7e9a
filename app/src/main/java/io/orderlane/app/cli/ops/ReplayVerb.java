package io.orderlane.app.cli.ops;

import io.orderlane.app.cli.console.CommandFailure;
import io.orderlane.app.cli.console.Console;
import io.orderlane.app.cli.console.ExitCode;
import io.orderlane.app.cli.send.ServiceAnswer;
import io.orderlane.app.json.Members;
import io.orderlane.core.field.Tree;
import io.orderlane.core.port.replay.ReplayJobId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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

    /** On this console. */
    public ReplayVerb(Console console) {
        this.printer = new AnswerPrinter(console);
    }

    @Override
    public Integer call() {
        String action = jobs.action();
        ReplayKind kind = kind();
        kind.require(given());
        if (id != null) {
            return one(id);
        }
        BulkReplayCommands talkOfMany =
                new BulkReplayCommands(service.with(printer.console()), printer, service.json(), jobs);
        return bulk(talkOfMany, action).number();
    }

    private ReplayKind kind() {
        int meant = (id == null ? 0 : 1) + (many.isGiven() ? 1 : 0) + (jobs.list ? 1 : 0) + (jobs.job == null ? 0 : 1);
        if (meant != 1) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "Say what to replay, and only one of these: a notification's ID, which ones (such as --state parked"
                            + " --scenario ride-hailing), --job JOB, or --jobs.");
        } else if (id != null) {
            return ReplayKind.ONE;
        } else if (jobs.list) {
            return ReplayKind.LIST;
        } else if (jobs.job != null) {
            return ReplayKind.JOB;
        }
        return dryRun ? ReplayKind.PREDICT : ReplayKind.BEGIN;
    }

    private List<String> given() {
        List<String> given = new ArrayList<>(many.manner());
        given.addAll(jobs.following());
        if (dryRun) {
            given.add("--dry-run");
        }
        if (evenIfNewer) {
            given.add("--even-if-newer");
        }
        return given;
    }

    private ExitCode bulk(BulkReplayCommands bulk, String action) {
        if (jobs.list) {
            return bulk.list();
        } else if (jobs.job != null) {
            return bulk.one(jobs.job, action);
        }
        if (dryRun) {
            return bulk.predict(many.request(null, evenIfNewer, true));
        }
        String own = ReplayJobId.of(UUID.randomUUID()).value();
        return bulk.begin(own, many.request(own, evenIfNewer, false));
    }

    private int one(String id) {
        NotificationIds.require(id);
        Tree.Obj request = new Members().flag("evenIfNewer", evenIfNewer).object();
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
