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
        if (!value.matches("[0-9a-f]{32}")) {
            throw new IllegalArgumentException("A notification id is 32 lower-case hex characters.");
        }
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
