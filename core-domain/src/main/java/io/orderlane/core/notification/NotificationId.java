package io.orderlane.core.notification;

import java.util.Locale;
import java.util.UUID;

/**
 * The id of one notification.
 *
 * @param value 32 lower-case hex characters
 */
public record NotificationId(String value) {

    public NotificationId {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("A notification id is 32 lower-case hex characters.");
        }
    }

    /** Whether a text has the form of one. */
    public static boolean isWellFormed(String text) {
        return text.matches("[0-9a-f]{32}");
    }

    /** The id made of a UUID without its hyphens. */
    public static NotificationId of(UUID uuid) {
        return new NotificationId(uuid.toString().replace("-", "").toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return value;
    }
}
