package io.orderlane.benchmarks.claims;

import io.orderlane.benchmarks.database.BenchDatabase;
import io.orderlane.benchmarks.database.Filling;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A table with one row for each message, five of each order that came one after the other, and a shape's way to pick. */
final class EventTable implements Claimed {

    static final int PARTITIONS = 256;

    private static final long HOUR = Duration.ofHours(1).toMillis();

    private final BenchDatabase database;
    private final Shape shape;
    private final Connection connection;
    private final PreparedStatement pick;
    private final PreparedStatement back;
    private final PreparedStatement then;
    private List<Long> taken = List.of();

    private EventTable(BenchDatabase database, Shape shape, Connection connection) throws SQLException {
        this.database = database;
        this.shape = shape;
        this.connection = connection;
        pick = connection.prepareStatement(shape.marks() ? marking(database, shape.select()) : shape.select());
        back = connection.prepareStatement("UPDATE event SET state = 0, owner = NULL, next_at = ? WHERE id = ?");
        then = connection.prepareStatement(shape.then().isEmpty() ? "SELECT 1" : shape.then());
    }

    private static String marking(BenchDatabase database, String select) {
        String picked = select + database.passingBy();
        return "UPDATE event SET state = 1, owner = 'node-1', version = version + 1 WHERE id "
                + (database.passingBy().isEmpty() ? "IN (" + picked + ")" : "= ANY (ARRAY(" + picked + "))")
                + " RETURNING id, order_id, payload";
    }

    static EventTable filled(BenchDatabase database, String name, Shape shape, Filling like, String payload)
            throws SQLException {
        Connection connection = database.empty(name);
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE event (id integer PRIMARY KEY, order_id integer NOT NULL,"
                    + " seq integer NOT NULL, part smallint NOT NULL, state smallint NOT NULL, next_at bigint NOT NULL,"
                    + " created_at bigint NOT NULL, owner text, version integer NOT NULL, payload text NOT NULL)");
            statement.execute(Filling.numbers(like.allPending())
                    + "INSERT INTO event (id, order_id, seq, part, state, next_at, created_at, version, payload)"
                    + " SELECT i, " + order(like.lanes()) + ", 1 + (i - 1) / " + like.lanes() + ", "
                    + order(like.lanes()) + " * 7919 % " + PARTITIONS + ", 0, " + System.currentTimeMillis()
                    + " - 3600000 + i, i, 1, '" + payload + "' FROM n");
            for (String index : shape.indexes()) {
                statement.execute("CREATE INDEX event_" + shape.indexes().indexOf(index) + " ON event " + index);
            }
        }
        database.tidyUp(connection);
        return new EventTable(database, shape, connection);
    }

    private static String order(int orders) {
        return "1 + (i - 1) % " + orders;
    }

    @Override
    public int claim() throws SQLException {
        pick.setLong(1, System.currentTimeMillis());
        List<Long> picked = new ArrayList<>();
        try (ResultSet rows = pick.executeQuery()) {
            while (rows.next()) {
                picked.add(rows.getLong(1));
                if (shape.then().isEmpty()) {
                    rows.getString(3);
                }
            }
        }
        if (!shape.then().isEmpty()) {
            for (long order : picked) {
                read(order);
            }
        }
        taken = picked;
        return picked.size();
    }

    private void read(long order) throws SQLException {
        then.setLong(1, order);
        try (ResultSet rows = then.executeQuery()) {
            while (rows.next()) {
                rows.getString(2);
            }
        }
    }

    /** Has what was marked wait again, behind all others. */
    @Override
    public void putBack() throws SQLException {
        if (!shape.marks()) {
            return;
        }
        connection.setAutoCommit(false);
        for (long id : taken) {
            back.setLong(1, System.currentTimeMillis());
            back.setLong(2, id);
            back.addBatch();
        }
        back.executeBatch();
        connection.commit();
        connection.setAutoCommit(true);
    }

    /** The first message of each order waits for its next try, in an hour; those behind it were never tried. */
    @Override
    public void outage() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("UPDATE event SET next_at = next_at + " + 2 * HOUR + " WHERE seq = 1");
        }
        database.tidyUp(connection);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
