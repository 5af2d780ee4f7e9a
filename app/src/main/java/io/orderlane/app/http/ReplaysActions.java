package io.orderlane.app.http;

import io.orderlane.app.json.ReplayJson;
import io.orderlane.core.field.Quoted;
import io.orderlane.core.port.replay.ReplayJob;
import io.orderlane.core.port.replay.ReplayJobId;
import io.orderlane.core.port.replay.ReplayJobState;
import io.orderlane.core.replay.BulkReplays;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code POST /v1/replays}, which begins or predicts a bulk replay, and {@code /pause}, {@code /resume}, {@code /cancel} of one. */
final class ReplaysActions {

    private static final Logger LOG = LoggerFactory.getLogger(ReplaysActions.class);

    private static final int MOST_OPEN = 20;
    private static final int LOOKED_AT = 500;
    private static final int MOST_BEGINNING = 2;

    private final Semaphore beginning = new Semaphore(MOST_BEGINNING);
    private final BulkReplays replays;
    private final ReplaysEndpoint endpoint;

    ReplaysActions(BulkReplays replays, ReplaysEndpoint endpoint) {
        this.replays = replays;
        this.endpoint = endpoint;
    }

    /** Each looks through what is settled before it begins, so that few begin at once. */
    Answer begin(ActionRequest request) {
        BulkReplayRequest wished = BulkReplayRequest.of(request);
        if (!beginning.tryAcquire()) {
            throw new ProblemException(Problems.tooManyReplays(
                    "Another one is being begun or predicted, which can take some seconds. Ask again then."));
        }
        try {
            return begin(request, wished);
        } finally {
            beginning.release();
        }
    }

    private Answer begin(ActionRequest request, BulkReplayRequest wished) {
        if (wished.dryRun()) {
            return Answer.json(200, ReplayJson.of(replays.predict(wished.plan())));
        }
        ReplayJobId id = Objects.requireNonNullElseGet(wished.id(), replays::newId);
        long open = replays.newest(LOOKED_AT).stream()
                .filter(job -> !job.state().isEnded())
                .count();
        if (open >= MOST_OPEN && replays.job(id).isEmpty()) {
            throw new ProblemException(Problems.tooManyReplays(open + " have not ended, at most " + MOST_OPEN
                    + " may be open. Wait for one of GET /v1/replays, or cancel it."));
        }
        ReplayJob job = replays.begin(id, wished.plan());
        LOG.warn(
                "bulk replay {} was asked for by {}: {}",
                id,
                request.by(),
                Quoted.of(Objects.requireNonNullElse(job.plan().reason(), "no reason given")));
        return Answer.json(202, ReplayJson.of(job));
    }

    Answer pause(ActionRequest request) {
        return move(request, ReplayJobState.PAUSED);
    }

    Answer resume(ActionRequest request) {
        return move(request, ReplayJobState.RUNNING);
    }

    Answer cancel(ActionRequest request) {
        return move(request, ReplayJobState.CANCELLED);
    }

    private Answer move(ActionRequest request, ReplayJobState to) {
        request.only();
        ReplayJobId id = endpoint.job(request.asked().rest().get(0)).id();
        replays.move(id, to);
        ReplayJob now = endpoint.job(id.value());
        if (now.state().isEnded() && now.state() != to) {
            return Answer.problem(Problems.replayEnded(now.state().name()));
        }
        LOG.warn("bulk replay {} was put to {} by {}", id, to, request.by());
        return Answer.json(200, ReplayJson.of(now));
    }
}
