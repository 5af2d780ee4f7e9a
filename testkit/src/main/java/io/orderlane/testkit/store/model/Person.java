package io.orderlane.testkit.store.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.notification.NotificationId;
import io.orderlane.core.port.Stores;
import io.orderlane.core.port.replay.Replay;
import io.orderlane.core.port.replay.ReplayResult;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Replays notifications in the store and the model. */
final class Person {

    private final World world;

    Person(World world) {
        this.world = world;
    }

    /** Replays one of the notifications of an order; {@code twice}: with the same request twice. */
    void replay(Stores store, int order, int which, boolean evenIfNewer, boolean twice) {
        ModelLane lane = world.lanes.get(order);
        if (!lane.all().isEmpty()) {
            NotificationId source =
                    lane.all().get(which % lane.all().size()).notification.id();
            replay(store, lane, source, evenIfNewer, twice);
        }
    }

    /** Frees the lanes that wait for a person. */
    void freeAll(Stores store) {
        world.lanes.forEach(lane -> lane.holder().ifPresent(source -> replay(store, lane, source, true, false)));
    }

    private void replay(Stores store, ModelLane lane, NotificationId source, boolean evenIfNewer, boolean twice) {
        NotificationId copy = NotificationId.of(UUID.randomUUID());
        Replay request = new Replay(source, copy, world.now(), world.now().plus(Duration.ofHours(2)), evenIfNewer);
        world.changed(lane);
        ReplayResult expected = lane.replay(request, world.now());
        assertThat(store.replays().replay(twice ? List.of(request, request) : List.of(request)))
                .as("a replay is answered as in the model")
                .isEqualTo(twice ? List.of(expected, expected) : List.of(expected));
        if (expected instanceof ReplayResult.Queued) {
            world.taken(copy);
        }
        world.tally.count(expected instanceof ReplayResult.Queued ? "replayed" : "replaysRefused");
    }
}
