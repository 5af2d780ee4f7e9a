package io.orderlane.persistence.jdbc;

import io.orderlane.core.port.Replay;
import io.orderlane.core.port.ReplayResult;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts settled notifications at the end of their lanes again, inside a transaction that has these lanes for itself. */
public final class Replaying {

    private final Session session;
    private final Instant now;
    private int added;

    /** Replays in this transaction, begun now. */
    public Replaying(Session session, Instant now) {
        this.session = session;
        this.now = now;
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
        List<ReplayResult> judged = predict(session, replays);
        for (int i = 0; i < judged.size(); i++) {
            boolean allowed = judged.get(i) instanceof ReplayResult.Queued;
            results.add(allowed ? replay(replays.get(i).insisting()) : judged.get(i));
        }
        return results;
    }

    /** What each would come to if it were made alone; changes nothing. */
    public static List<ReplayResult> predict(Session session, List<Replay> replays) throws SQLException {
        Replaying asking = new Replaying(session, Instant.EPOCH);
        List<ReplayResult> results = new ArrayList<>();
        for (Replay replay : replays) {
            results.add(asking.judge(replay, source -> queued(replay, source.delivered())));
        }
        return results;
    }

    /** What is done about one that may be made. */
    private interface Making {
        ReplayResult of(ReplaySource source) throws SQLException;
    }

    private ReplayResult replay(Replay replay) throws SQLException {
        return judge(replay, source -> again(replay, source));
    }

    private ReplayResult judge(Replay replay, Making making) throws SQLException {
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
        return newer.isPresent() ? new ReplayResult.NewerKnown(newer.get()) : making.of(source.get());
    }

    private Optional<ReplayResult> madeBefore(Replay replay) throws SQLException {
        String id = replay.id().value();
        return session.call(ReplaySql.MADE).with(id).with(id).first(row -> queued(replay, row.textOrNull()));
    }

    private static ReplayResult queued(Replay replay, @Nullable String overwrites) {
        return new ReplayResult.Queued(replay.id(), overwrites);
    }

    private boolean waits(Replay replay) throws SQLException {
        return session.call(ReplaySql.WAITS)
                .with(replay.source().value())
                .first(Row::number)
                .isPresent();
    }

    private Optional<String> newer(ReplaySource source) throws SQLException {
        Optional<String> waiting = session.call(ReplaySql.NEWEST)
                .with(source.lane())
                .first(row -> row.integer() > source.seq() ? row.text() : "")
                .filter(status -> !status.isEmpty());
        return waiting.isPresent() ? waiting : source.deliveredSince();
    }

    /** The source may have grown too old just now and be gone; a lane must not wait for what it does not have. */
    private ReplayResult again(Replay replay, ReplaySource source) throws SQLException {
        int copied = session.call(ReplaySql.COPY)
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
        return queued(replay, source.delivered());
    }

    private void unpark(Replay replay, ReplaySource source) throws SQLException {
        int unparked = session.call(ReplaySql.UNPARK)
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
