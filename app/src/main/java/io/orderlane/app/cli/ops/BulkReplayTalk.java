package io.orderlane.app.cli.ops;

import io.orderlane.app.cli.console.CommandFailure;
import io.orderlane.app.cli.console.ExitCode;
import io.orderlane.app.cli.send.ServiceAnswer;
import io.orderlane.app.cli.send.ServiceClient;
import io.orderlane.core.field.Tree;
import io.orderlane.core.port.ReplayJobId;
import java.util.List;

/** The half of {@code orderlane replay} that is about bulk replays. */
final class BulkReplayTalk {

    private static final int CONFLICT = 409;

    private final ServiceClient client;
    private final Printing printing;
    private final boolean json;
    private final ReplayJobOptions options;
    private final ReplayJobTalk jobs;

    BulkReplayTalk(ServiceClient client, Printing printing, boolean json, ReplayJobOptions options) {
        this.client = client;
        this.printing = printing;
        this.json = json;
        this.options = options;
        this.jobs = new ReplayJobTalk(client, printing);
    }

    ExitCode list() {
        Tree.Obj answer = client.get("/v1/replays")
                .orElseThrow(() -> new CommandFailure(ExitCode.RULE_BROKEN, "The service knows no bulk replays."));
        List<Tree.Obj> found = Printing.objects(answer, "replays");
        if (json) {
            found.forEach(printing::json);
        } else if (found.isEmpty()) {
            printing.say("There is no bulk replay.");
        } else {
            printing.table(ReplayJobTable.of(found));
        }
        if (Printing.flag(answer, "more")) {
            printing.say("There are older ones: GET /v1/replays?limit=500 lists up to 500.");
        }
        return ExitCode.DONE;
    }

    ExitCode predict(Tree.Obj wish) {
        Tree.Obj prediction = tell("/v1/replays", wish);
        if (json) {
            printing.json(prediction);
        } else {
            printing.table(ReplayJobTable.predicted(prediction));
        }
        if (!Printing.flag(prediction, "complete")) {
            printing.say("There is too much to look at all of it; there may be more of each.");
        }
        return ExitCode.DONE;
    }

    ExitCode begin(String id, Tree.Obj wish) {
        options.requireEnd();
        Tree.Obj begun = begun(id, wish);
        if (!options.wait) {
            printing.say("It goes on by itself: orderlane replay --job " + Printing.text(begun, "id"));
        }
        return shown(begun);
    }

    /** Who hears no answer must not begin a second one, so the id is chosen here and named. */
    private Tree.Obj begun(String id, Tree.Obj wish) {
        try {
            return tell("/v1/replays", wish);
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
            printing.json(answer.body());
        } else {
            printing.say(Printing.text(answer.body(), "title") + ". " + Printing.text(answer.body(), "detail"));
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
            printing.json(last);
        } else {
            printing.table(ReplayJobTable.of(List.of(last)));
        }
        if (options.failures != null) {
            jobs.writeFailures(last, options.failures);
        }
        return ended(last);
    }

    /** Only who waited for the end hears by the exit code that something was refused. */
    private ExitCode ended(Tree.Obj job) {
        boolean refused =
                ReplayJobTable.failed(job) > 0 || Printing.text(job, "state").equals("CANCELLED");
        return options.wait && refused ? ExitCode.REFUSED : ExitCode.DONE;
    }

    private Tree.Obj tell(String path, Tree.Obj wish) {
        var answer = client.tell(path, wish);
        Printing.objects(answer.body(), "problems")
                .forEach(problem ->
                        printing.say("  " + Printing.text(problem, "member") + " " + Printing.text(problem, "detail")));
        return answer.orRefuse();
    }
}
