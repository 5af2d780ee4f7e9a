package io.orderlane.persistence.sqlite;

import io.orderlane.persistence.jdbc.internal.Row;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How many notifications are not settled: counted once at the start, then kept up to date, since counting takes longer
 * with each row.
 */
final class PendingCount {

    /** The sum over the lanes that are not idle; each of their states has an index. */
    static final String COUNT = """
            SELECT (SELECT coalesce(sum(waiting), 0) FROM lane INDEXED BY lane_due WHERE state = 0)
                 + (SELECT coalesce(sum(waiting), 0) FROM lane INDEXED BY lane_lease WHERE state = 1)
                 + (SELECT coalesce(sum(waiting), 0) FROM lane INDEXED BY lane_parked WHERE state = 3)
            """;

    private final AtomicLong count = new AtomicLong();

    PendingCount(Writer writer) {
        add(writer.write(session -> session.call(COUNT).first(Row::number).orElseThrow()));
    }

    void add(long more) {
        count.addAndGet(more);
    }

    /** Never negative, although an end may be counted just before its acceptance. */
    long get() {
        return Math.max(0, count.get());
    }
}
