package io.orderlane.app.cli.ops;

import io.orderlane.app.cli.console.CommandFailure;
import io.orderlane.app.cli.console.Console;
import io.orderlane.app.cli.console.ExitCode;
import io.orderlane.app.cli.send.ServiceAnswer;
import io.orderlane.app.json.Members;
import io.orderlane.core.field.Tree;
import io.orderlane.core.port.ReplayJobId;
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

    private final Printing printing;

    @Parameters(
            arity = "0..1",
            paramLabel = "ID",
            description = "The notification's id, as parked and order show it; not for a bulk replay.")
    private @Nullable String id;

    @Mixin
    private Talk talk = new Talk();

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
        this.printing = new Printing(console);
    }

    @Override
    public Integer call() {
        String action = jobs.action();
        ReplayKind kind = kind();
        kind.require(given());
        if (id != null) {
            return one(id);
        }
        BulkReplayTalk talkOfMany = new BulkReplayTalk(talk.with(printing.console()), printing, talk.json(), jobs);
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

    private ExitCode bulk(BulkReplayTalk bulk, String action) {
        if (jobs.list) {
            return bulk.list();
        } else if (jobs.job != null) {
            return bulk.one(jobs.job, action);
        }
        if (dryRun) {
            return bulk.predict(many.wish(null, evenIfNewer, true));
        }
        String own = ReplayJobId.of(UUID.randomUUID()).value();
        return bulk.begin(own, many.wish(own, evenIfNewer, false));
    }

    private int one(String id) {
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
