package io.orderlane.core.port.replay;

import io.orderlane.core.notification.NotificationId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The id of a bulk replay: 32 lower-case hex characters. A caller may choose it, so a repeat starts no second job. */
public record ReplayJobId(String value) {

    public ReplayJobId {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("The id of a bulk replay is 32 lower-case hex characters.");
        }
    }

    /** Whether a text has the form of one, which is that of a notification's. */
    public static boolean isWellFormed(String text) {
        return NotificationId.isWellFormed(text);
    }

    /** The id made of a UUID without its hyphens. */
    public static ReplayJobId of(UUID uuid) {
        return new ReplayJobId(NotificationId.of(uuid).value());
    }

    /** The id of what this job makes of a notification: the same each time, so that doing it again changes nothing. */
    public NotificationId copyOf(NotificationId source) {
        byte[] name = (value + "/" + source.value()).getBytes(StandardCharsets.US_ASCII);
        return NotificationId.of(UUID.nameUUIDFromBytes(name));
    }

    @Override
    public String toString() {
        return value;
    }
}
