package io.orderlane.app.http;

import io.orderlane.app.json.Members;
import io.orderlane.app.json.ReplayJson;
import io.orderlane.app.json.TreeJson;
import io.orderlane.core.port.replay.ReplayCursor;
import io.orderlane.core.port.replay.ReplayFailure;
import io.orderlane.core.port.replay.ReplayJob;
import io.orderlane.core.port.replay.ReplayJobId;
import io.orderlane.core.replay.BulkReplays;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code GET /v1/replays}, one of them, and its failures; what may be done to them is {@link ReplaysActions}'. */
final class ReplaysEndpoint implements Endpoint {

    private static final int MOST_FAILURES = 1000;

    private final BulkReplays replays;

    ReplaysEndpoint(BulkReplays replays) {
        this.replays = replays;
    }

    @Override
    public Answer answer(GetRequest asked) {
        List<String> rest = asked.rest();
        if (rest.isEmpty()) {
            return newest(asked.query());
        } else if (rest.size() == 1) {
            asked.query().only();
            return Answer.json(200, ReplayJson.of(job(rest.get(0))));
        } else if (rest.size() == 2 && rest.get(1).equals("failures")) {
            return failures(job(rest.get(0)).id(), asked.query());
        }
        throw new ProblemException(Problems.notFound("A bulk replay is /v1/replays/ID, with /failures behind it."));
    }

    private Answer newest(Query query) {
        int limit =
                query.only("limit").number("limit", 1, 500).map(Long::intValue).orElse(50);
        List<ReplayJob> found = replays.newest(limit + 1);
        List<ReplayJob> shown = found.subList(0, Math.min(found.size(), limit));
        return Answer.json(
                200,
                new Members()
                        .list("replays", shown, ReplayJson::of)
                        .flag("more", found.size() > limit)
                        .object());
    }

    /** The job of an id as it stands in a path. */
    ReplayJob job(String id) {
        if (!ReplayJobId.isWellFormed(id)) {
            throw Query.bad("The id of a bulk replay is 32 lower-case hexadecimal characters.");
        }
        return replays.job(new ReplayJobId(id))
                .orElseThrow(() -> new ProblemException(
                        Problems.notFound("No bulk replay " + id + " is known, or it is no longer kept.")));
    }

    private Answer failures(ReplayJobId id, Query query) {
        query.only("limit", "after");
        int limit = query.number("limit", 1, MOST_FAILURES).map(Long::intValue).orElse(MOST_FAILURES);
        Buffer lines = Buffer.buffer();
        for (ReplayFailure failure : replays.failures(id, after(query.text("after")), limit)) {
            lines.appendBytes(TreeJson.bytes(ReplayJson.of(failure))).appendByte((byte) '\n');
        }
        return new Answer(200, "application/x-ndjson", lines);
    }

    private static ReplayCursor after(@Nullable String text) {
        if (text == null) {
            return ReplayCursor.START;
        } else if (!text.matches("[0-9]{1,18}[.][0-9]{1,9}")) {
            throw Query.bad("after is the cursor of the last line that was read.");
        }
        int dot = text.indexOf('.');
        return new ReplayCursor(Long.parseLong(text.substring(0, dot)), Integer.parseInt(text.substring(dot + 1)));
    }
}
