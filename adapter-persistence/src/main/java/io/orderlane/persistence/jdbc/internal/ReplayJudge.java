package io.orderlane.persistence.jdbc.internal;

import io.orderlane.core.port.replay.Replay;
import io.orderlane.core.port.replay.ReplayResult;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides whether a settled notification may be sent again, by what a transaction sees; changes nothing. */
public final class ReplayJudge {

    private final Session session;
    private final Dialect dialect;

    /** Judges in this transaction. */
    public ReplayJudge(Session session, Dialect dialect) {
        this.session = session;
        this.dialect = dialect;
    }

    /** What to do about a replay that is allowed. */
    interface Replayer {
        ReplayResult of(ReplaySource source) throws SQLException;
    }

    /** What each would come to if it were made alone. */
    public List<ReplayResult> predict(List<Replay> replays) throws SQLException {
        List<ReplayResult> results = new ArrayList<>();
        for (Replay replay : replays) {
            results.add(judge(replay, source -> queued(replay, source.delivered())));
        }
        return results;
    }

    ReplayResult judge(Replay replay, Replayer replayer) throws SQLException {
        Optional<ReplayResult> made = madeBefore(replay);
        if (made.isPresent()) {
            return made.get();
        }
        Optional<ReplaySource> source =
                session.call(ReplaySql.SOURCE).with(replay.source().value()).first(ReplaySource::read);
        if (source.isEmpty()) {
            return waits(replay) ? new ReplayResult.StillWaiting() : new ReplayResult.Unknown();
        }
        Optional<String> newer = replay.evenIfNewer() ? Optional.empty() : newer(source.get());
        return newer.isPresent() ? new ReplayResult.NewerKnown(newer.get()) : replayer.of(source.get());
    }

    private Optional<ReplayResult> madeBefore(Replay replay) throws SQLException {
        String id = replay.id().value();
        return session.call(ReplaySql.MADE).with(id).with(id).first(row -> queued(replay, row.textOrNull()));
    }

    static ReplayResult queued(Replay replay, @Nullable String overwrites) {
        return new ReplayResult.Queued(replay.id(), overwrites);
    }

    private boolean waits(Replay replay) throws SQLException {
        return session.call(ReplaySql.WAITS)
                .with(replay.source().value())
                .first(Row::number)
                .isPresent();
    }

    private Optional<String> newer(ReplaySource source) throws SQLException {
        Optional<String> waiting = session.call(dialect.newestWaiting())
                .with(source.lane())
                .first(row -> row.integer() > source.seq() ? row.text() : "")
                .filter(status -> !status.isEmpty());
        return waiting.isPresent() ? waiting : source.deliveredSince();
    }
}
