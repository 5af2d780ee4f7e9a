package io.orderlane.app.cli.replay;

import io.orderlane.app.cli.console.CommandFailure;
import io.orderlane.app.cli.console.ExitCode;
import io.orderlane.app.cli.ops.AnswerPrinter;
import io.orderlane.app.cli.send.ServiceAnswer;
import io.orderlane.app.cli.send.ServiceClient;
import io.orderlane.core.field.Tree;
import io.orderlane.core.port.replay.ReplayJobId;
import java.util.List;

/** The half of {@code orderlane replay} that is about bulk replays. */
final class BulkReplayCommands {

    private static final int CONFLICT = 409;

    private final ServiceClient client;
    private final AnswerPrinter printer;
    private final boolean json;
    private final ReplayJobOptions options;
    private final ReplayJobClient jobs;

    BulkReplayCommands(ServiceClient client, AnswerPrinter printer, boolean json, ReplayJobOptions options) {
        this.client = client;
        this.printer = printer;
        this.json = json;
        this.options = options;
        this.jobs = new ReplayJobClient(client, printer);
    }

    ExitCode list() {
        Tree.Obj answer = client.get("/v1/replays")
                .orElseThrow(() -> new CommandFailure(ExitCode.NOT_FOUND, "The service knows no bulk replays."));
        List<Tree.Obj> found = AnswerPrinter.objects(answer, "replays");
        printer.list(found, json, "There is no bulk replay.", ReplayJobTable::of);
        if (AnswerPrinter.flag(answer, "more")) {
            printer.say("There are older ones: GET /v1/replays?limit=500 lists up to 500.");
        }
        return ExitCode.DONE;
    }

    ExitCode predict(Tree.Obj request) {
        Tree.Obj prediction = tell("/v1/replays", request);
        if (json) {
            printer.json(prediction);
        } else {
            printer.table(ReplayJobTable.predicted(prediction));
        }
        if (!AnswerPrinter.flag(prediction, "complete")) {
            printer.say("There is too much to look at all of it; there may be more of each.");
        }
        return ExitCode.DONE;
    }

    ExitCode begin(String id, Tree.Obj request) {
        options.requireEnd();
        Tree.Obj begun = begun(id, request);
        if (!options.wait) {
            printer.say("It goes on by itself: orderlane replay --job " + AnswerPrinter.text(begun, "id"));
        }
        return shown(begun);
    }

    /** The id is chosen here and named in the failure: without an answer, the user must not begin a second job. */
    private Tree.Obj begun(String id, Tree.Obj request) {
        try {
            return tell("/v1/replays", request);
        } catch (CommandFailure failure) {
            if (failure.code() != ExitCode.UNREACHABLE && failure.code() != ExitCode.INTERRUPTED) {
                throw failure;
            }
            throw new CommandFailure(
                    failure.code(),
                    failure.getMessage() + " It may have begun all the same; before you repeat it, look with"
                            + " `orderlane replay --job " + id + "`.",
                    failure);
        }
    }

    ExitCode one(String id, String action) {
        require(id);
        return action.isEmpty()
                ? shown(jobs.job(id))
                : moved(client.tell("/v1/replays/" + id + action, Tree.Obj.EMPTY));
    }

    private ExitCode moved(ServiceAnswer answer) {
        if (answer.status() != CONFLICT) {
            return shown(answer.orRefuse());
        } else if (json) {
            printer.json(answer.body());
        } else {
            printer.refused(answer.body());
        }
        return ExitCode.REFUSED;
    }

    private static void require(String id) {
        if (!ReplayJobId.isWellFormed(id)) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "The id of a bulk replay is 32 lower-case hexadecimal characters; found \"" + id
                            + "\". `orderlane replay --jobs` shows them.");
        }
    }

    private ExitCode shown(Tree.Obj job) {
        Tree.Obj last = options.wait ? jobs.awaited(job) : job;
        if (json) {
            printer.json(last);
        } else {
            printer.table(ReplayJobTable.of(List.of(last)));
        }
        if (options.failures != null) {
            jobs.writeFailures(last, options.failures);
        }
        return ended(last);
    }

    /** The exit code reports refused replays only when the command waited for the end. */
    private ExitCode ended(Tree.Obj job) {
        boolean refused = ReplayJobTable.failed(job) > 0
                || AnswerPrinter.text(job, "state").equals("CANCELLED");
        return options.wait && refused ? ExitCode.REFUSED : ExitCode.DONE;
    }

    private Tree.Obj tell(String path, Tree.Obj request) {
        return client.tell(path, request).orRefuse();
    }
}
