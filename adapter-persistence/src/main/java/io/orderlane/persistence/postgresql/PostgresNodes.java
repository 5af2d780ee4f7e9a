package io.orderlane.persistence.postgresql;

import io.orderlane.core.port.NodeView;
import io.orderlane.core.port.Nodes;
import java.util.List;

/** The processes that send from a PostgreSQL database. */
final class PostgresNodes implements Nodes {

    static final String SEEN = """
            SELECT n.name, n.seen_at, (SELECT count(*) FROM lane l WHERE l.state = 1 AND l.lease_owner = n.name)
            FROM node n WHERE n.seen_at >= ?::bigint +""" + DatabaseClock.SQL + "ORDER BY n.name";

    private static final String BEAT = "INSERT INTO node (name, seen_at) VALUES (?," + DatabaseClock.SQL
            + ") ON CONFLICT (name) DO UPDATE SET seen_at = excluded.seen_at";

    private static final String LEAVE = "DELETE FROM node WHERE name = ?";

    private final Database database;
    private final String itself;
    private final DatabaseClock now;

    PostgresNodes(Database database, String itself, DatabaseClock now) {
        this.database = database;
        this.itself = itself;
        this.now = now;
    }

    @Override
    public List<NodeView> seen() {
        return database.read(session -> session.call(SEEN)
                .with(-LATELY.toMillis())
                .with(now.orNull())
                .list(row -> new NodeView(row.text(), row.instant(), row.integer())));
    }

    @Override
    public void beat() {
        database.write(
                session -> session.call(BEAT).with(itself).with(now.orNull()).update());
    }

    @Override
    public void leave() {
        database.write(session -> session.call(LEAVE).with(itself).update());
    }
}
