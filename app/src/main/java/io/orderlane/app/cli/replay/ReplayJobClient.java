package io.orderlane.app.cli.replay;

import io.orderlane.app.cli.console.CommandFailure;
import io.orderlane.app.cli.console.ExitCode;
import io.orderlane.app.cli.console.Progress;
import io.orderlane.app.cli.ops.AnswerPrinter;
import io.orderlane.app.cli.send.ServiceClient;
import io.orderlane.app.json.TreeJson;
import io.orderlane.core.field.Tree;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A service's client for one bulk replay. */
final class ReplayJobClient {

    private static final long BETWEEN_MILLIS = 250;
    private static final int PAGE = 1000;

    private final ServiceClient client;
    private final AnswerPrinter printer;

    ReplayJobClient(ServiceClient client, AnswerPrinter printer) {
        this.client = client;
        this.printer = printer;
    }

    Tree.Obj job(String id) {
        return client.get("/v1/replays/" + id)
                .orElseThrow(() -> new CommandFailure(
                        ExitCode.NOT_FOUND,
                        "The service does not know the bulk replay " + id + "; `orderlane replay --jobs` lists them."));
    }

    /** Follows it to its end. */
    Tree.Obj awaited(Tree.Obj begun) {
        String id = AnswerPrinter.text(begun, "id");
        Tree.Obj job = begun;
        long all = begun.get("expected") instanceof Tree.Num number ? number.value() : 0;
        try (Progress progress = Progress.on(printer.console(), "replayed", all)) {
            while (!isEnded(job)) {
                TimeUnit.MILLISECONDS.sleep(BETWEEN_MILLIS);
                job = job(id);
                progress.at(taken(job));
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new CommandFailure(
                    ExitCode.INTERRUPTED, "Interrupted; the bulk replay " + id + " goes on by itself.", stop);
        }
        return job;
    }

    static boolean isEnded(Tree.Obj job) {
        String state = AnswerPrinter.text(job, "state");
        return state.equals("DONE") || state.equals("CANCELLED");
    }

    private static long taken(Tree.Obj job) {
        return AnswerPrinter.object(job, "counts").get("taken") instanceof Tree.Num number ? number.value() : 0;
    }

    /** Writes what was not replayed into a file. */
    void writeFailures(Tree.Obj job, Path file) {
        String address = "/v1/replays/" + AnswerPrinter.text(job, "id") + "/failures?limit=" + PAGE;
        long written = 0;
        try (Writer out = Files.newBufferedWriter(file)) {
            List<Tree.Obj> page = client.lines(address);
            while (!page.isEmpty()) {
                for (Tree.Obj failure : page) {
                    out.write(TreeJson.write(failure) + "\n");
                }
                written += page.size();
                String last = AnswerPrinter.text(page.get(page.size() - 1), "cursor");
                page = page.size() < PAGE ? List.of() : client.lines(address + "&after=" + last);
            }
        } catch (IOException unwritable) {
            throw new CommandFailure(
                    ExitCode.CONFIGURATION, "The file " + file + " cannot be written. Check its folder.", unwritable);
        }
        printer.say(written + " not replayed: " + file);
    }
}
