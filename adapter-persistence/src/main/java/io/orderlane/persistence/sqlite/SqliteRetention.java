package io.orderlane.persistence.sqlite;

import io.orderlane.persistence.jdbc.internal.ReplayJobSql;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Removes what has been kept long enough, a bounded number of rows at a time. Orders stay, since their last status and
 * wire time are still needed; so do parked notifications, which a person has yet to see.
 */
final class SqliteRetention {

    private static final Duration KEPT = Duration.ofDays(30);

    static final String SETTLED = """
            DELETE FROM entry WHERE entry_id IN (
                SELECT entry_id FROM entry WHERE outcome <> 'PARKED' AND settled_at <= ? ORDER BY settled_at LIMIT ?)
            """;

    /** Rows are in the order they were added, so only the first few are read. */
    static final String ATTEMPTS = """
            DELETE FROM attempt WHERE attempt_id IN (SELECT attempt_id FROM attempt ORDER BY attempt_id LIMIT ?)
            AND started_at <= ?
            """;

    static final String DEDUPE = """
            DELETE FROM dedupe WHERE dedupe_id IN (SELECT dedupe_id FROM dedupe ORDER BY dedupe_id LIMIT ?)
            AND expires_at <= ?
            """;

    private final Writer writer;
    private final Clock clock;

    SqliteRetention(Writer writer, Clock clock) {
        this.writer = writer;
        this.clock = clock;
    }

    int sweep(int limit) {
        Instant now = clock.instant();
        Instant old = now.minus(KEPT);
        int settled = writer.write(
                session -> session.call(SETTLED).with(old).with(limit).update());
        int attempts = writer.write(
                session -> session.call(ATTEMPTS).with(limit).with(old).update());
        int dedupe = writer.write(
                session -> session.call(DEDUPE).with(limit).with(now).update());
        return settled + attempts + dedupe + sweepReplays(old, limit);
    }

    private int sweepReplays(Instant old, int limit) {
        return writer.write(session ->
                session.call(ReplayJobSql.FORGET_FAILURES).with(old).with(limit).update()
                        + session.call(ReplayJobSql.FORGET_JOBS).with(old).update());
    }
}
