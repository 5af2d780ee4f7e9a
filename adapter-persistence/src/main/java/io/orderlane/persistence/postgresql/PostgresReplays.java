package io.orderlane.persistence.postgresql;

import io.orderlane.core.port.Replay;
import io.orderlane.core.port.ReplayResult;
import io.orderlane.core.port.Replays;
import io.orderlane.core.port.StoreException;
import io.orderlane.persistence.jdbc.ReplayJudge;
import io.orderlane.persistence.jdbc.ReplayWriter;
import io.orderlane.persistence.jdbc.Row;
import io.orderlane.persistence.jdbc.Session;
import io.orderlane.persistence.jdbc.UnwritableRowException;
import java.sql.SQLException;
import java.util.List;

/** Sending settled notifications in PostgreSQL again. */
final class PostgresReplays implements Replays {

    /** As everywhere, lanes are locked in ascending order, so that nobody waits in a circle. */
    static final String LOCK = """
            SELECT l.lane_id FROM lane l
            WHERE l.lane_id = ANY (ARRAY(
                SELECT h.lane_id FROM history h WHERE h.id = ANY (?)
                UNION SELECT n.lane_id FROM notification n WHERE n.id = ANY (?)))
            ORDER BY l.lane_id FOR NO KEY UPDATE
            """;

    private final Database database;
    private final DatabaseClock now;

    PostgresReplays(Database database, DatabaseClock now) {
        this.database = database;
        this.now = now;
    }

    @Override
    public List<ReplayResult> replay(List<Replay> replays) {
        try {
            return database.write(session -> {
                lock(session, replays);
                return new ReplayWriter(session, HistorySql.KEEPING, now.of(session)).replay(replays);
            });
        } catch (UnwritableRowException oneOfThem) {
            throw new StoreException("The database cannot take one of " + replays.size() + " replays.", oneOfThem);
        }
    }

    @Override
    public List<ReplayResult> predict(List<Replay> replays) {
        return database.read(session -> new ReplayJudge(session, HistorySql.KEEPING).predict(replays));
    }

    static void lock(Session session, List<Replay> replays) throws SQLException {
        session.call(LOCK)
                .with("text", replays, replay -> replay.source().value())
                .with("text", replays, replay -> replay.source().value())
                .list(Row::number);
    }
}
