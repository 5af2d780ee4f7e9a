package io.orderlane.core.memory;

import io.orderlane.core.notification.Attempt;
import io.orderlane.core.notification.Command;
import io.orderlane.core.notification.Notification;
import io.orderlane.core.notification.Settled;
import io.orderlane.core.port.NotificationView;
import io.orderlane.core.port.Queued;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A notification with what came of it. */
final class Kept {

    final Lane lane;
    final Notification notification;
    final List<Attempt> attempts = new ArrayList<>();
    Settled state = Settled.PENDING;

    private @Nullable Command lastCommand;

    private @Nullable String reason;
    private @Nullable Instant settledAt;

    Kept(Lane lane, Notification notification) {
        this.lane = lane;
        this.notification = notification;
    }

    void tried(List<Attempt> made) {
        attempts.addAll(made);
        made.forEach(attempt -> lastCommand = attempt.command());
    }

    Queued queued() {
        return new Queued(notification, attempts.size(), lastCommand);
    }

    void end(Settled how, @Nullable String why, Instant at) {
        state = how;
        reason = why;
        settledAt = at;
    }

    Instant endedAt() {
        return settledAt == null ? Instant.MAX : settledAt;
    }

    NotificationView view() {
        return new NotificationView(lane.order.key(), notification, state, reason, settledAt, attempts);
    }
}
