package io.orderlane.sandbox.state;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The notification on the customer's phone.
 *
 * @param locales languages it can be shown in; it is hidden from a user of any other
 * @param hiddenFrom when its status makes it disappear; null while shown
 * @param expiresAt end of its life; null for the order service, whose page states none
 */
public record Card(
        Set<String> locales,
        Instant createdAt,
        @Nullable Instant hiddenFrom,
        @Nullable Instant expiresAt) {

    /** Whether the notification is valid at that instant, and so on the phone. */
    public boolean isLive(Instant at) {
        return isBefore(at, hiddenFrom) && isBefore(at, expiresAt);
    }

    private static boolean isBefore(Instant at, @Nullable Instant end) {
        return end == null || at.isBefore(end);
    }
}
