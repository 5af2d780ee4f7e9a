package io.orderlane.persistence.postgresql;

import io.orderlane.persistence.jdbc.internal.ReplayJobSql;
import io.orderlane.persistence.jdbc.internal.Row;
import io.orderlane.persistence.jdbc.internal.Session;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/**
 * Removes what has been kept long enough, a bounded number of rows at a time, one process at a time. Orders stay, since
 * their last status and wire time are still needed; so do parked notifications, which a person has yet to see.
 */
final class PostgresRetention {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration NODES_KEPT = Duration.ofDays(1);

    /** The key of the lock: any number that nothing else in the database uses. */
    static final String TAKE_TURN = "SELECT pg_try_advisory_xact_lock(7017301446815311973)::int";

    static final String HISTORY = """
            DELETE FROM history WHERE ctid = ANY (ARRAY(
                SELECT ctid FROM history WHERE outcome <> 'PARKED' AND settled_at <= ? ORDER BY settled_at LIMIT ?))
            """;

    /** Rows are in about the order they were added, so only the first few are read. */
    static final String ATTEMPTS = """
            DELETE FROM attempt WHERE attempt_id = ANY (ARRAY(
                SELECT attempt_id FROM attempt ORDER BY attempt_id LIMIT ?)) AND started_at <= ?
            """;

    /** Skips a row that is just being written again: waiting for it could be a deadlock. */
    static final String DEDUPE = """
            DELETE FROM dedupe WHERE ctid = ANY (ARRAY(
                SELECT ctid FROM dedupe WHERE expires_at <= ? ORDER BY expires_at LIMIT ? FOR UPDATE SKIP LOCKED))
            """;

    private static final String NODES = "DELETE FROM node WHERE seen_at <= ?";

    private final Database database;
    private final DatabaseClock now;

    PostgresRetention(Database database, DatabaseClock now) {
        this.database = database;
        this.now = now;
    }

    int sweep(int limit) {
        return database.write(session -> takesTurn(session) ? sweep(session, limit, now.of(session)) : 0);
    }

    private static boolean takesTurn(Session session) throws SQLException {
        return session.call(TAKE_TURN).first(Row::integer).orElseThrow() == 1;
    }

    private static int sweep(Session session, int limit, Instant now) throws SQLException {
        Instant old = now.minus(KEPT);
        int history = session.call(HISTORY).with(old).with(limit).update();
        int attempts = session.call(ATTEMPTS).with(limit).with(old).update();
        int dedupe = session.call(DEDUPE).with(now).with(limit).update();
        session.call(NODES).with(now.minus(NODES_KEPT)).update();
        int failures =
                session.call(ReplayJobSql.FORGET_FAILURES).with(old).with(limit).update();
        int jobs = session.call(ReplayJobSql.FORGET_JOBS).with(old).update();
        return history + attempts + dedupe + failures + jobs;
    }
}
