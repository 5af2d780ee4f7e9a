package io.orderlane.core.port;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some of the notifications that ended one way, newest first; {@code next}: where to go on, null at the end. */
public record SettledPage(
        List<NotificationView> notifications, @Nullable SettledCursor next) {

    public SettledPage {
        notifications = List.copyOf(notifications);
    }
}
