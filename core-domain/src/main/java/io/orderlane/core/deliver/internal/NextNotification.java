package io.orderlane.core.deliver.internal;

import io.orderlane.core.deliver.ScenarioHabits.Superseding;
import io.orderlane.core.port.Queued;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Chooses, at the moment of sending, which of an order's waiting notifications is sent. Pure. */
final class NextNotification {

    private NextNotification() {}

    /**
     * The one to send; those before it are superseded once it is confirmed.
     *
     * @param queue what waits, oldest first, never empty
     */
    static Queued of(List<Queued> queue, Superseding mode, Duration late, Instant now) {
        return switch (mode) {
            case NEVER -> queue.get(0);
            case REPEATS -> lastRepeat(queue);
            case WHEN_LATE -> isLate(queue.get(0), late, now) ? queue.get(queue.size() - 1) : lastRepeat(queue);
        };
    }

    private static Queued lastRepeat(List<Queued> queue) {
        int last = 0;
        while (last + 1 < queue.size() && sameStatus(queue.get(last), queue.get(last + 1))) {
            last++;
        }
        return queue.get(last);
    }

    private static boolean sameStatus(Queued one, Queued other) {
        return one.notification().status().equals(other.notification().status());
    }

    private static boolean isLate(Queued head, Duration late, Instant now) {
        return !head.notification().acceptedAt().plus(late).isAfter(now);
    }
}
