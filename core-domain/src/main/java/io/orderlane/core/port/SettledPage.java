package io.orderlane.core.port;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of the notifications that ended one way.
 *
 * @param notifications newest first
 * @param next the cursor to go on from; null at the end
 */
public record SettledPage(
        List<NotificationView> notifications, @Nullable SettledCursor next) {

    public SettledPage {
        notifications = List.copyOf(notifications);
    }
}
