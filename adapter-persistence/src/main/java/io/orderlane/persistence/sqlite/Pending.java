package io.orderlane.persistence.sqlite;

import io.orderlane.persistence.jdbc.Row;
import java.util.concurrent.atomic.AtomicLong;

/** How many notifications are not settled: counted once at the start, then kept, since counting rows grows with them. */
final class Pending {

    private static final String COUNT = "SELECT count(*) FROM notification";

    private final AtomicLong count = new AtomicLong();

    Pending(Writer writer) {
        add(writer.write(session -> session.call(COUNT).first(Row::number).orElseThrow()));
    }

    void add(long more) {
        count.addAndGet(more);
    }

    /** Never negative: an end may be counted an instant before its beginning. */
    long get() {
        return Math.max(0, count.get());
    }
}
