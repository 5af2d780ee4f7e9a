package io.orderlane.persistence.postgresql;

import io.orderlane.core.port.replay.Replay;
import io.orderlane.persistence.jdbc.internal.Dialect;
import io.orderlane.persistence.jdbc.internal.ReplaySql;
import io.orderlane.persistence.jdbc.internal.Row;
import io.orderlane.persistence.jdbc.internal.Session;
import java.sql.SQLException;
import java.util.List;

/** What is settled is in a table of its own, so that the table of what waits stays small. */
final class HistorySql {

    static final String NEWEST_WAITING = """
            SELECT n.seq, n.status FROM notification n WHERE n.lane_id = ? ORDER BY n.seq DESC LIMIT 1
            """;

    static final String COPY = ReplaySql.copyInto("notification");

    static final String UNPARK = ReplaySql.unparkIn("history");

    private static final String WAIT_AGAIN = """
            INSERT INTO notification (lane_id, seq, id, status, occurred_at, wire_time, accepted_at, deadline, payload,
                                      definition, tries, last_command)
            SELECT h.lane_id, h.seq, h.id, h.status, h.occurred_at, h.wire_time, h.accepted_at,
                   CASE WHEN h.deadline > ? THEN h.deadline ELSE ? END, h.payload, h.definition,
                   (SELECT count(*) FROM attempt a WHERE a.lane_id = h.lane_id AND a.seq = h.seq),
                   (SELECT a.command FROM attempt a WHERE a.lane_id = h.lane_id AND a.seq = h.seq
                    ORDER BY a.attempt_id DESC LIMIT 1)
            FROM history h WHERE h.lane_id = ? AND h.seq = ? AND h.outcome = 'PARKED'
            """;

    private static final String FORGET = "DELETE FROM history WHERE lane_id = ? AND seq = ? AND outcome = 'PARKED'";

    /** As everywhere, lanes are locked in ascending order, so that there is no deadlock. */
    static final String LOCK = """
            SELECT l.lane_id FROM lane l
            WHERE l.lane_id = ANY (ARRAY(
                SELECT h.lane_id FROM history h WHERE h.id = ANY (?)
                UNION SELECT n.lane_id FROM notification n WHERE n.id = ANY (?)))
            ORDER BY l.lane_id FOR NO KEY UPDATE
            """;

    static final Dialect DIALECT = new Dialect(NEWEST_WAITING, COPY, UNPARK, WAIT_AGAIN, FORGET, HistorySql::lockLanes);

    private HistorySql() {}

    private static void lockLanes(Session session, List<Replay> replays) throws SQLException {
        session.call(LOCK)
                .with("text", replays, replay -> replay.source().value())
                .with("text", replays, replay -> replay.source().value())
                .list(Row::number);
    }
}
