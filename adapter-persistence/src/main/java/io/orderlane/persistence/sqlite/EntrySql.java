package io.orderlane.persistence.sqlite;

import io.orderlane.persistence.jdbc.internal.Dialect;
import io.orderlane.persistence.jdbc.internal.ReplaySql;

/** What is settled stays where it waited. A lane is read from its {@code head_seq} on, before which nothing waits. */
final class EntrySql {

    static final String NEWEST_WAITING = """
            SELECT n.seq, n.status FROM notification n
            WHERE n.lane_id = ?1 AND n.seq >= (SELECT l.head_seq FROM lane l WHERE l.lane_id = ?1)
            ORDER BY n.seq DESC LIMIT 1
            """;

    static final String COPY = ReplaySql.copyInto("entry");

    static final String UNPARK = ReplaySql.unparkIn("entry");

    static final String WAIT_AGAIN = """
            UPDATE entry SET outcome = NULL, reason = NULL, settled_at = NULL,
                deadline = CASE WHEN deadline > ? THEN deadline ELSE ? END,
                tries = (SELECT count(*) FROM attempt a WHERE a.lane_id = entry.lane_id AND a.seq = entry.seq),
                last_command = (SELECT a.command FROM attempt a WHERE a.lane_id = entry.lane_id AND a.seq = entry.seq
                                ORDER BY a.attempt_id DESC LIMIT 1)
            WHERE lane_id = ? AND seq = ? AND outcome = 'PARKED'
            """;

    /** The lane is read from the one that waits again, if not from before it. */
    static final String LOWER_HEAD = "UPDATE lane SET head_seq = min(head_seq, ?2) WHERE lane_id = ?1";

    static final Dialect DIALECT =
            new Dialect(NEWEST_WAITING, COPY, UNPARK, WAIT_AGAIN, LOWER_HEAD, (session, replays) -> {});

    private EntrySql() {}
}
