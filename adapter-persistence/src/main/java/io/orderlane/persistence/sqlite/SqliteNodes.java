package io.orderlane.persistence.sqlite;

import io.orderlane.core.port.NodeView;
import io.orderlane.core.port.Nodes;
import io.orderlane.persistence.jdbc.internal.Row;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one process that can send from a SQLite file: itself. */
final class SqliteNodes implements Nodes {

    private static final String ITSELF = "this process";
    private static final String LEASED_UNDER = "SELECT count(*) FROM lane WHERE state = 1";

    private final Readers readers;
    private final Clock clock;
    private volatile @Nullable Instant seenAt;

    SqliteNodes(Readers readers, Clock clock) {
        this.readers = readers;
        this.clock = clock;
    }

    @Override
    public List<NodeView> seen() {
        Instant last = seenAt;
        return last == null || last.isBefore(clock.instant().minus(LATELY))
                ? List.of()
                : List.of(new NodeView(ITSELF, last, leased()));
    }

    private int leased() {
        return readers.read(
                session -> session.call(LEASED_UNDER).first(Row::integer).orElseThrow());
    }

    @Override
    public void beat() {
        seenAt = clock.instant();
    }

    @Override
    public void leave() {
        seenAt = null;
    }
}
