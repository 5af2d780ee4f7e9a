package io.orderlane.testkit.store.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.notification.Notification;
import io.orderlane.core.notification.NotificationId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Where sends arrive. It knows nothing of lanes and fences: it judges by wire times alone. */
final class Phone {

    private final Set<NotificationId> arrived = new HashSet<>();
    private final Map<ModelLane, Map<NotificationId, Long>> mayBeShown = new HashMap<>();

    /** Something arrives. {@code inTime}: whether its sender still had leased the lane. */
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

    /** A good lease ended so for what was sent under it. */
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
