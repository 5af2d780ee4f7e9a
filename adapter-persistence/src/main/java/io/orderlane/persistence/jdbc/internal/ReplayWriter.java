package io.orderlane.persistence.jdbc.internal;

import io.orderlane.core.port.replay.Replay;
import io.orderlane.core.port.replay.ReplayResult;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Puts settled notifications at the end of their lanes again, inside a transaction that has locked these lanes. */
public final class ReplayWriter {

    private final Session session;
    private final Dialect dialect;
    private final Instant now;
    private final ReplayJudge judge;
    private int added;

    /** Replays in this transaction, begun now. */
    public ReplayWriter(Session session, Dialect dialect, Instant now) {
        this.session = session;
        this.dialect = dialect;
        this.now = now;
        this.judge = new ReplayJudge(session, dialect);
    }

    /** How many notifications were added. */
    public int added() {
        return added;
    }

    /** Replays in order, each seeing those before it. */
    public List<ReplayResult> replay(List<Replay> replays) throws SQLException {
        List<ReplayResult> results = new ArrayList<>();
        for (Replay replay : replays) {
            results.add(replay(replay));
        }
        return results;
    }

    /** Judges all as things stand before the first of them is made, then makes those that may be. */
    public List<ReplayResult> replayTogether(List<Replay> replays) throws SQLException {
        List<ReplayResult> results = new ArrayList<>();
        List<ReplayResult> judged = judge.predict(replays);
        for (int i = 0; i < judged.size(); i++) {
            boolean allowed = judged.get(i) instanceof ReplayResult.Queued;
            results.add(allowed ? replay(replays.get(i).insisting()) : judged.get(i));
        }
        return results;
    }

    private ReplayResult replay(Replay replay) throws SQLException {
        return judge.judge(replay, source -> again(replay, source));
    }

    /** The source may just have been removed for its age. Then nothing is copied, and the lane must not count it. */
    private ReplayResult again(Replay replay, ReplaySource source) throws SQLException {
        int copied = session.call(dialect.copy())
                .with(source.tail() + 1L)
                .with(replay.id().value())
                .with(source.lastWireTime() + 1)
                .with(replay.acceptedAt())
                .with(replay.deadline())
                .with(source.lane())
                .with(source.seq())
                .update();
        if (copied == 0) {
            return new ReplayResult.Unknown();
        }
        session.call(ReplaySql.EXTEND_LANE).with(now).with(source.lane()).update();
        unpark(replay, source);
        added++;
        return ReplayJudge.queued(replay, source.delivered());
    }

    private void unpark(Replay replay, ReplaySource source) throws SQLException {
        int unparked = session.call(dialect.unpark())
                .with("by " + replay.id())
                .with(now)
                .with(source.lane())
                .with(source.seq())
                .update();
        if (unparked == 1) {
            session.call(ReplaySql.FREE_LANE)
                    .with(now)
                    .with(source.lane())
                    .with(source.seq())
                    .update();
        }
    }
}
