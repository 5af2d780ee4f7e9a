package io.orderlane.persistence.jdbc.internal;

import io.orderlane.core.port.StoreException;
import io.orderlane.core.port.replay.Replay;
import io.orderlane.core.port.replay.ReplayResult;
import io.orderlane.core.port.replay.Replays;
import java.util.List;
import java.util.function.IntConsumer;

/** Sending settled notifications in a database again. */
public final class SqlReplays implements Replays {

    private final Transactions database;
    private final Dialect dialect;
    private final Transactions.Time time;
    private final IntConsumer added;

    /** In this database; {@code added}: is given after each commit how many notifications it added. */
    public SqlReplays(Transactions database, Dialect dialect, Transactions.Time time, IntConsumer added) {
        this.database = database;
        this.dialect = dialect;
        this.time = time;
        this.added = added;
    }

    @Override
    public List<ReplayResult> replay(List<Replay> replays) {
        try {
            Done done = database.write(session -> {
                dialect.lanes().lock(session, replays);
                ReplayWriter writer = new ReplayWriter(session, dialect, time.in(session));
                return new Done(writer.replay(replays), writer.added());
            });
            added.accept(done.added());
            return done.results();
        } catch (UnwritableRowException oneOfThem) {
            throw new StoreException("The database cannot take one of " + replays.size() + " replays.", oneOfThem);
        }
    }

    @Override
    public List<ReplayResult> predict(List<Replay> replays) {
        return database.read(session -> new ReplayJudge(session, dialect).predict(replays));
    }

    private record Done(List<ReplayResult> results, int added) {}
}
