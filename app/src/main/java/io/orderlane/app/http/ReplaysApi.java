package io.orderlane.app.http;

import io.orderlane.app.json.ReplayJson;
import io.orderlane.app.json.TreeJson;
import io.orderlane.core.field.Quoted;
import io.orderlane.core.field.Tree;
import io.orderlane.core.port.replay.ReplayCursor;
import io.orderlane.core.port.replay.ReplayFailure;
import io.orderlane.core.port.replay.ReplayJob;
import io.orderlane.core.port.replay.ReplayJobId;
import io.orderlane.core.port.replay.ReplayJobState;
import io.orderlane.core.replay.BulkReplays;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code /v1/replays}: begins, predicts, lists, shows, pauses, resumes and cancels bulk replays; shows failures. */
final class ReplaysApi {

    private static final Logger LOG = LoggerFactory.getLogger(ReplaysApi.class);

    private static final int MOST_FAILURES = 1000;
    private static final int MOST_OPEN = 20;
    private static final int LOOKED_AT = 500;
    private static final int MOST_BEGINNING = 2;

    private final Semaphore beginning = new Semaphore(MOST_BEGINNING);
    private final BulkReplays replays;

    ReplaysApi(BulkReplays replays) {
        this.replays = replays;
    }

    Answer list(ApiRequest request) {
        int limit = request.onlyParameters("limit").limit(50, 500);
        List<ReplayJob> found = replays.newest(limit + 1);
        List<ReplayJob> shown = found.subList(0, Math.min(found.size(), limit));
        return Answer.ok(
                new Tree.Obj.Builder().list("replays", shown, ReplayJson::of).flag("more", found.size() > limit));
    }

    Answer one(ApiRequest request) {
        return Answer.json(200, ReplayJson.of(job(request.onlyParameters())));
    }

    private ReplayJob job(ApiRequest request) {
        String id = request.path("id");
        if (!ReplayJobId.isWellFormed(id)) {
            throw ProblemException.bad("The id of a bulk replay is 32 lower-case hexadecimal characters.");
        }
        return replays.job(new ReplayJobId(id))
                .orElseThrow(() ->
                        ProblemException.notFound("No bulk replay " + id + " is known, or it is no longer kept."));
    }

    Answer failures(ApiRequest request) {
        ReplayJobId id = job(request).id();
        int limit = request.onlyParameters("limit", "after").limit(MOST_FAILURES, MOST_FAILURES);
        Buffer lines = Buffer.buffer();
        for (ReplayFailure failure : replays.failures(id, after(request.text("after")), limit)) {
            lines.appendBytes(TreeJson.bytes(ReplayJson.of(failure))).appendByte((byte) '\n');
        }
        return new Answer(200, "application/x-ndjson", lines);
    }

    private static ReplayCursor after(@Nullable String text) {
        if (text == null) {
            return ReplayCursor.START;
        } else if (!text.matches("[0-9]{1,18}[.][0-9]{1,9}")) {
            throw ProblemException.bad("after is the cursor of the last line that was read.");
        }
        int dot = text.indexOf('.');
        return new ReplayCursor(Long.parseLong(text.substring(0, dot)), Integer.parseInt(text.substring(dot + 1)));
    }

    /** Each scans what is settled before it begins, so only few may begin at once. */
    Answer begin(ApiRequest request) {
        BulkReplayRequest wanted = BulkReplayRequest.of(request.members());
        if (!beginning.tryAcquire()) {
            throw new ProblemException(Problems.tooManyReplays(
                    "Another one is being begun or predicted, which can take some seconds. Ask again then."));
        }
        try {
            return wanted.dryRun()
                    ? Answer.json(200, ReplayJson.of(replays.predict(wanted.plan())))
                    : begin(wanted, request.by());
        } finally {
            beginning.release();
        }
    }

    private Answer begin(BulkReplayRequest wanted, String by) {
        ReplayJobId id = Objects.requireNonNullElseGet(wanted.id(), replays::newId);
        long open = replays.newest(LOOKED_AT).stream()
                .filter(job -> !job.state().isEnded())
                .count();
        if (open >= MOST_OPEN && replays.job(id).isEmpty()) {
            throw new ProblemException(Problems.tooManyReplays(open + " have not ended, at most " + MOST_OPEN
                    + " may be open. Wait for one of GET /v1/replays, or cancel it."));
        }
        ReplayJob job = replays.begin(id, wanted.plan());
        LOG.warn(
                "bulk replay {} was asked for by {}: {}",
                id,
                by,
                Quoted.of(Objects.requireNonNullElse(job.plan().reason(), "no reason given")));
        return Answer.json(202, ReplayJson.of(job));
    }

    Answer pause(ApiRequest request) {
        return move(request, ReplayJobState.PAUSED);
    }

    Answer resume(ApiRequest request) {
        return move(request, ReplayJobState.RUNNING);
    }

    Answer cancel(ApiRequest request) {
        return move(request, ReplayJobState.CANCELLED);
    }

    private Answer move(ApiRequest request, ReplayJobState to) {
        ReplayJobId id = job(request.onlyMembers()).id();
        replays.move(id, to);
        ReplayJob now = job(request);
        if (now.state().isEnded() && now.state() != to) {
            return Answer.problem(Problems.replayEnded(now.state().name()));
        }
        LOG.warn("bulk replay {} was put to {} by {}", id, to, request.by());
        return Answer.json(200, ReplayJson.of(now));
    }
}
