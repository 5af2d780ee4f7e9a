package io.orderlane.app.http;

import io.orderlane.app.json.ReplayJson;
import io.orderlane.core.field.Quoted;
import io.orderlane.core.port.ReplayJob;
import io.orderlane.core.port.ReplayJobId;
import io.orderlane.core.port.ReplayJobState;
import io.orderlane.core.replay.BulkReplays;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code POST /v1/replays}, which begins or predicts a bulk replay, and {@code /pause}, {@code /resume}, {@code /cancel} of one. */
final class ReplaysActions {

    private static final Logger LOG = LoggerFactory.getLogger(ReplaysActions.class);

    private final BulkReplays replays;
    private final ReplaysEndpoint endpoint;

    ReplaysActions(BulkReplays replays, ReplaysEndpoint endpoint) {
        this.replays = replays;
        this.endpoint = endpoint;
    }

    Answer begin(Wish wish) {
        ReplayWish wished = ReplayWish.of(wish);
        if (wished.dryRun()) {
            return Answer.json(200, ReplayJson.of(replays.predict(wished.plan())));
        }
        ReplayJobId id = Objects.requireNonNullElseGet(wished.id(), replays::newId);
        ReplayJob job = replays.begin(id, wished.plan());
        LOG.warn(
                "bulk replay {} was asked for by {}: {}",
                id,
                wish.by(),
                Quoted.of(Objects.requireNonNullElse(job.plan().reason(), "no reason given")));
        return Answer.json(202, ReplayJson.of(job));
    }

    Answer pause(Wish wish) {
        return move(wish, ReplayJobState.PAUSED);
    }

    Answer resume(Wish wish) {
        return move(wish, ReplayJobState.RUNNING);
    }

    Answer cancel(Wish wish) {
        return move(wish, ReplayJobState.CANCELLED);
    }

    private Answer move(Wish wish, ReplayJobState to) {
        wish.only();
        ReplayJobId id = endpoint.job(wish.asked().rest().get(0)).id();
        replays.move(id, to);
        ReplayJob now = endpoint.job(id.value());
        if (now.state().isEnded() && now.state() != to) {
            return Answer.problem(Problems.replayEnded(now.state().name()));
        }
        LOG.warn("bulk replay {} was put to {} by {}", id, to, wish.by());
        return Answer.json(200, ReplayJson.of(now));
    }
}
