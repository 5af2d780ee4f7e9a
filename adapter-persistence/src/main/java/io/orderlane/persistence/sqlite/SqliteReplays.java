package io.orderlane.persistence.sqlite;

import io.orderlane.core.port.Replay;
import io.orderlane.core.port.ReplayResult;
import io.orderlane.core.port.Replays;
import io.orderlane.core.port.StoreException;
import io.orderlane.persistence.jdbc.ReplayJudge;
import io.orderlane.persistence.jdbc.ReplayWriter;
import io.orderlane.persistence.jdbc.UnwritableRowException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Sending settled notifications in SQLite again. */
final class SqliteReplays implements Replays {

    private final Writer writer;
    private final Readers readers;
    private final PendingCount pending;
    private final Clock clock;

    SqliteReplays(Writer writer, Readers readers, PendingCount pending, Clock clock) {
        this.writer = writer;
        this.readers = readers;
        this.pending = pending;
        this.clock = clock;
    }

    @Override
    public List<ReplayResult> replay(List<Replay> replays) {
        try {
            return commit(replays);
        } catch (UnwritableRowException oneOfThem) {
            throw new StoreException("The database cannot take one of " + replays.size() + " replays.", oneOfThem);
        }
    }

    @Override
    public List<ReplayResult> predict(List<Replay> replays) {
        return readers.read(session -> new ReplayJudge(session, EntrySql.KEEPING).predict(replays));
    }

    private List<ReplayResult> commit(List<Replay> replays) {
        Instant now = clock.instant();
        Done done = writer.write(session -> {
            ReplayWriter replaying = new ReplayWriter(session, EntrySql.KEEPING, now);
            List<ReplayResult> results = replaying.replay(replays);
            return new Done(results, replaying.added());
        });
        pending.add(done.added());
        return done.results();
    }

    private record Done(List<ReplayResult> results, int added) {}
}
