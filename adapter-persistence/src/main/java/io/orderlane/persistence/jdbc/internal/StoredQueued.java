package io.orderlane.persistence.jdbc.internal;

import io.orderlane.core.notification.Command;
import io.orderlane.core.port.Queued;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A notification that waits, as it is kept.
 *
 * @param notification what it says
 * @param attempts how many were made of it
 * @param lastCommand the command of the last of them
 * @param definition the fingerprint of the definition it was accepted under
 */
public record StoredQueued(
        StoredNotification notification,
        int attempts,
        @Nullable Command lastCommand,
        String definition) {

    /** Its columns; {@code n} is the table. */
    public static final String COLUMNS = " n.tries, n.last_command, n.definition, " + StoredNotification.COLUMNS;

    /** Reads its columns. */
    public static StoredQueued read(Row row) throws SQLException {
        int attempts = row.integer();
        String command = row.textOrNull();
        String definition = row.text();
        return new StoredQueued(
                new StoredNotification(row), attempts, command == null ? null : Command.valueOf(command), definition);
    }

    Queued read() {
        return new Queued(notification.read(), attempts, lastCommand, definition);
    }
}
