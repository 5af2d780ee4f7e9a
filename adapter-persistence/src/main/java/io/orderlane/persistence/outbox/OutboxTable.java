package io.orderlane.persistence.outbox;

import io.orderlane.core.order.OrderUpdate;
import io.orderlane.persistence.codec.UnreadableContentException;
import io.orderlane.persistence.codec.UpdateJson;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The outbox's table in the host's database. The host makes it, with its own migrations.
 *
 * @param name its name, with a schema before it where needed: letters, digits and underscores, since it goes into
 *     statements as it is
 */
public record OutboxTable(String name) {

    private static final String WORD = "[A-Za-z_][A-Za-z0-9_]{0,62}";
    private static final Pattern NAME = Pattern.compile(WORD + "(\\." + WORD + ")?");
    private static final UpdateJson JSON = new UpdateJson();

    /** The table {@code orderlane_outbox}. */
    public static final OutboxTable DEFAULT = new OutboxTable("orderlane_outbox");

    /** Refuses a name that is none with an {@link IllegalArgumentException}. */
    public OutboxTable {
        Objects.requireNonNull(name, "OutboxTable(name): the name is null; OutboxTable.DEFAULT has the usual one");
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "\"" + name + "\" cannot be the name of the outbox's table; expected letters, digits and"
                            + " underscores, at most 63, with a schema before it where needed, such as"
                            + " shop.orderlane_outbox.");
        }
    }

    /** The statement that makes the table, for the host's migrations. */
    public String ddl(OutboxDialect dialect) {
        return dialect.ddl(name);
    }

    /** Writes an update as a row that waits. */
    void insert(Connection connection, OrderUpdate update, Instant now) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO " + name + " (written_at, body, refused) VALUES (?, ?, 0)")) {
            insert.setLong(1, now.toEpochMilli());
            insert.setString(2, JSON.write(update));
            insert.executeUpdate();
        }
    }

    /**
     * The rows that wait, in the order of their ids from the lowest that is there. Nothing is remembered from one call
     * to the next: a lower id may become visible later than a higher one.
     */
    List<OutboxRow> waiting(Connection connection, int most) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT id, written_at, body FROM " + name + " WHERE refused = 0 ORDER BY id LIMIT ?")) {
            select.setInt(1, most);
            List<OutboxRow> rows = new ArrayList<>();
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    rows.add(new OutboxRow(found.getLong(1), found.getLong(2), text(found, 3)));
                }
            }
            return rows;
        }
    }

    /** Removes rows; that another process has removed some of them already is all the same. */
    void remove(Connection connection, List<OutboxRow> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM " + name + " WHERE id = ? AND written_at = ?")) {
            for (OutboxRow row : rows) {
                delete.setLong(1, row.id());
                delete.setLong(2, row.writtenAt());
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }

    /** Marks a row that waits as refused; false when another process has removed or marked it already. */
    boolean refuse(Connection connection, RefusedUpdate refused) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE " + name + " SET refused = 1, refused_at = ?, code = ?, reason = ?"
                        + " WHERE id = ? AND written_at = ? AND refused = 0")) {
            update.setLong(1, refused.refusedAt().toEpochMilli());
            update.setString(2, refused.code());
            update.setString(3, refused.reason());
            update.setLong(4, refused.id());
            update.setLong(5, refused.writtenAt().toEpochMilli());
            return update.executeUpdate() == 1;
        }
    }

    /** The rows that are refused, in the order of their ids. */
    List<RefusedUpdate> refused(Connection connection, int most) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT id, body, code, reason, written_at, refused_at" + " FROM " + name
                        + " WHERE refused = 1 ORDER BY id LIMIT ?")) {
            select.setInt(1, most);
            List<RefusedUpdate> refused = new ArrayList<>();
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    refused.add(new RefusedUpdate(
                            found.getLong(1),
                            updateIn(text(found, 2)),
                            text(found, 3),
                            text(found, 4),
                            Instant.ofEpochMilli(found.getLong(5)),
                            Instant.ofEpochMilli(found.getLong(6))));
                }
            }
            return refused;
        }
    }

    /** Removes a row that is refused; false when there is none. */
    boolean removeRefused(Connection connection, long id) throws SQLException {
        return changesOne(connection, "DELETE FROM " + name + " WHERE id = ? AND refused = 1", id);
    }

    /** Lets a row that is refused wait again; false when there is none. */
    boolean retry(Connection connection, long id) throws SQLException {
        return changesOne(
                connection,
                "UPDATE " + name + " SET refused = 0, refused_at = NULL, code = NULL, reason = NULL"
                        + " WHERE id = ? AND refused = 1",
                id);
    }

    private static boolean changesOne(Connection connection, String sql, long id) throws SQLException {
        try (PreparedStatement change = connection.prepareStatement(sql)) {
            change.setLong(1, id);
            return change.executeUpdate() == 1;
        }
    }

    /** The update that a body is; null when it is none. */
    static @Nullable OrderUpdate updateIn(String body) {
        try {
            return JSON.read(body);
        } catch (UnreadableContentException notAnUpdate) {
            return null;
        }
    }

    private static String text(ResultSet found, int column) throws SQLException {
        String text = found.getString(column);
        return text == null ? "" : text;
    }
}
