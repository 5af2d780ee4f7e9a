package io.orderlane.core.memory;

import io.orderlane.core.notification.Attempt;
import io.orderlane.core.notification.Command;
import io.orderlane.core.notification.Notification;
import io.orderlane.core.notification.Settled;
import io.orderlane.core.port.NotificationView;
import io.orderlane.core.port.Queued;
import io.orderlane.core.port.SettledCursor;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A notification with what came of it. */
final class StoredNotification {

    final Lane lane;
    Notification notification;
    /** The fingerprint of the scenario's definition it was accepted under. */
    final String definition;

    final List<Attempt> attempts = new ArrayList<>();
    Settled state = Settled.PENDING;

    private @Nullable Command lastCommand;

    private @Nullable String reason;
    private @Nullable Instant settledAt;

    StoredNotification(Lane lane, Notification notification, String definition) {
        this.lane = lane;
        this.notification = notification;
        this.definition = definition;
    }

    void tried(List<Attempt> made) {
        attempts.addAll(made);
        made.forEach(attempt -> lastCommand = attempt.command());
    }

    Queued queued() {
        return new Queued(notification, attempts.size(), lastCommand, definition);
    }

    void end(Settled how, @Nullable String why, @Nullable Instant at) {
        state = how;
        reason = why;
        settledAt = at;
    }

    /** Lets it wait again, with the later of its own deadline and this one. */
    void waitAgain(Instant deadline) {
        end(Settled.PENDING, null, null);
        if (notification.deadline().isBefore(deadline)) {
            notification = notification.until(deadline);
        }
    }

    Instant endedAt() {
        return settledAt == null ? Instant.MAX : settledAt;
    }

    /** Its place among those that ended as it did, to the millisecond as elsewhere. */
    SettledCursor place() {
        Instant at = settledAt == null ? Instant.EPOCH : settledAt.truncatedTo(ChronoUnit.MILLIS);
        return new SettledCursor(at, lane.id, notification.seq());
    }

    NotificationView view() {
        return new NotificationView(lane.order.key(), notification, state, reason, settledAt, attempts, definition);
    }
}
