package io.orderlane.persistence.jdbc.internal;

import io.orderlane.core.field.Tree;
import io.orderlane.core.notification.Notification;
import io.orderlane.core.notification.NotificationId;
import io.orderlane.core.order.Content;
import io.orderlane.persistence.codec.ContentJson;
import io.orderlane.persistence.codec.UnreadableContentException;
import java.sql.SQLException;
import java.util.Map;

/** A notification as it is kept: its content is still JSON, to be parsed on the caller's thread. */
public final class StoredNotification {

    /** Its columns; {@code n} is the table. */
    public static final String COLUMNS =
            " n.id, n.seq, n.status, n.occurred_at, n.wire_time, n.accepted_at, n.deadline, n.payload ";

    private static final ContentJson JSON = new ContentJson();
    private static final Content NOTHING = new Content(Tree.Obj.EMPTY, Tree.Obj.EMPTY, Map.of());

    private final Notification withoutContent;
    private final byte[] payload;

    /** Read from a row's next columns. */
    public StoredNotification(Row row) throws SQLException {
        withoutContent = new Notification(
                new NotificationId(row.text()),
                row.integer(),
                row.text(),
                row.instant(),
                row.number(),
                row.instant(),
                row.instant(),
                NOTHING);
        payload = row.bytes();
    }

    NotificationId id() {
        return withoutContent.id();
    }

    int seq() {
        return withoutContent.seq();
    }

    /**
     * The notification.
     *
     * @throws UnreadableContentException when its content cannot be read
     */
    Notification read() {
        return with(JSON.read(payload));
    }

    /** The notification for people to look at, without its content if that cannot be read. */
    Notification shown() {
        try {
            return read();
        } catch (UnreadableContentException damaged) {
            return withoutContent;
        }
    }

    private Notification with(Content content) {
        return new Notification(
                withoutContent.id(),
                withoutContent.seq(),
                withoutContent.status(),
                withoutContent.occurredAt(),
                withoutContent.wireTime(),
                withoutContent.acceptedAt(),
                withoutContent.deadline(),
                content);
    }
}
