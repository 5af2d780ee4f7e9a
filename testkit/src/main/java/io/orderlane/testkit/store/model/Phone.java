package io.orderlane.testkit.store.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.notification.Notification;
import io.orderlane.core.notification.NotificationId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Receives what is sent. It does not know lanes and fences: it checks by wire times alone. */
final class Phone {

    private final Set<NotificationId> arrived = new HashSet<>();
    private final Map<ModelLane, Map<NotificationId, Long>> mayBeShown = new HashMap<>();

    /** Receives a notification. {@code inTime}: whether its sender's lease still stood. */
    void receive(ModelLane lane, Notification sent, boolean inTime) {
        arrived.add(sent.id());
        if (inTime) {
            long newest = shown(lane).values().stream()
                    .mapToLong(wireTime -> wireTime)
                    .max()
                    .orElse(Long.MIN_VALUE);
            assertThat(sent.wireTime())
                    .as("what is sent under a good lease is never older than what was sent before")
                    .isGreaterThanOrEqualTo(newest);
        }
    }

    /** Notes how a good lease ended for what was sent under it. */
    void settled(ModelLane lane, Notification sent, boolean mayShow) {
        if (mayShow) {
            shown(lane).put(sent.id(), sent.wireTime());
        } else {
            shown(lane).remove(sent.id());
        }
    }

    private Map<NotificationId, Long> shown(ModelLane lane) {
        return mayBeShown.computeIfAbsent(lane, any -> new HashMap<>());
    }

    boolean saw(NotificationId id) {
        return arrived.contains(id);
    }
}
