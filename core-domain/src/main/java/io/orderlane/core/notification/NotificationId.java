package io.orderlane.core.notification;

import java.util.Locale;
import java.util.UUID;

/** The id of one notification: 32 lower-case hex characters. */
public record NotificationId(String value) {

    private static final int LENGTH = 32;

    public NotificationId {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("A notification id is 32 lower-case hex characters.");
        }
    }

    /** Whether a text has the form of one. Not by a regular expression: it is called for every id that is read. */
    public static boolean isWellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return text.length() == LENGTH;
    }

    private static boolean isDigit(char character) {
        return (character >= '0' && character <= '9') || (character >= 'a' && character <= 'f');
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
