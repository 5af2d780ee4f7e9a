package io.orderlane.persistence.sqlite;

import io.orderlane.persistence.jdbc.Row;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Numbers for new lanes. Only this process makes lanes, so it counts by itself: an insert that returns the number SQLite
 * chose costs a temporary table each time. A number whose transaction fails is never used.
 */
final class LaneNumbers {

    private final AtomicLong last = new AtomicLong();

    LaneNumbers(Writer writer) {
        last.set(writer.write(session ->
                session.call(SqliteIntakeSql.LAST_LANE).first(Row::number).orElseThrow()));
    }

    long next() {
        return last.incrementAndGet();
    }
}
