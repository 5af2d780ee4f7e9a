package io.orderlane.testkit.store.model;

import io.orderlane.core.notification.Attempt;
import io.orderlane.core.notification.Command;
import io.orderlane.core.notification.Notification;
import io.orderlane.core.notification.Settled;
import io.orderlane.core.order.OrderKey;
import io.orderlane.core.port.NotificationView;
import io.orderlane.core.port.Queued;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A notification in the model, with what came of it. */
final class ModelNote {

    final Notification notification;
    final String definition;

    private final List<Attempt> tries = new ArrayList<>();
    private Settled state = Settled.PENDING;
    private @Nullable String reason;
    private @Nullable Instant settledAt;

    ModelNote(Notification notification, String definition) {
        this.notification = notification;
        this.definition = definition;
    }

    Settled state() {
        return state;
    }

    void tried(List<Attempt> made) {
        tries.addAll(made);
    }

    void end(Settled how, @Nullable String why, Instant at) {
        state = how;
        reason = why;
        settledAt = at;
    }

    Queued queued() {
        Command last = tries.isEmpty() ? null : tries.get(tries.size() - 1).command();
        return new Queued(notification, tries.size(), last, definition);
    }

    NotificationView view(OrderKey order) {
        return new NotificationView(order, notification, state, reason, settledAt, tries, definition);
    }
}
