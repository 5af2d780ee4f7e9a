package io.orderlane.testkit.store.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.memory.SettableClock;
import io.orderlane.core.notification.NotificationId;
import io.orderlane.core.notification.Settled;
import io.orderlane.core.order.OrderKey;
import io.orderlane.core.order.RouteKey;
import io.orderlane.core.port.LaneState;
import io.orderlane.core.port.NotificationView;
import io.orderlane.core.port.OrderReader;
import io.orderlane.core.port.OrderView;
import io.orderlane.core.port.RoutePermits;
import io.orderlane.core.scenario.BaseApi;
import io.orderlane.testkit.store.ParcelUpdate;
import io.orderlane.testkit.store.Parcels;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The orders of one sequence, of an account of their own, as the model and as the store have them. */
final class World {

    final Phone phone = new Phone();
    final Tally tally;
    final List<ModelLane> lanes;

    private final OrderReader reader;
    private final SettableClock clock;
    private final List<RouteKey> routes;
    private final long pendingBefore;
    private final Set<NotificationId> taken = new HashSet<>();
    private final Set<ModelLane> moved = new HashSet<>();
    private final Set<ModelLane> changed = new HashSet<>();

    World(String account, OrderReader reader, SettableClock clock, Tally tally) {
        this.reader = reader;
        this.clock = clock;
        this.tally = tally;
        lanes = Stream.of(
                        ParcelUpdate.of("P-0"),
                        ParcelUpdate.of("P-1"),
                        ParcelUpdate.of("P-2"),
                        ParcelUpdate.of("P-0").in(Parcels.CARD))
                .map(parcel -> new ModelLane(parcel.account(account)))
                .toList();
        routes = Stream.of(BaseApi.values())
                .map(api -> new RouteKey(account, api))
                .toList();
        pendingBefore = reader.pending();
    }

    Instant now() {
        return clock.instant();
    }

    void pass(Duration time) {
        clock.advance(time);
    }

    List<RoutePermits> permits(int permits) {
        return routes.stream().map(route -> new RoutePermits(route, permits)).toList();
    }

    ModelLane lane(OrderKey key) {
        return lanes.stream()
                .filter(lane -> lane.parcel.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError("a lane of another account was claimed: " + key));
    }

    /** Notes that the store accepted this. */
    void taken(NotificationId id) {
        taken.add(id);
    }

    /** Has the lane compared after this step. */
    void moved(ModelLane lane) {
        moved.add(lane);
    }

    /** Has the lane and its notifications compared after this step. */
    void changed(ModelLane lane) {
        moved.add(lane);
        changed.add(lane);
    }

    /** Checks that what the step changed is the same in the store and the model. */
    void compare() {
        moved.forEach(this::compareOrder);
        changed.forEach(this::compareNotifications);
        moved.clear();
        changed.clear();
    }

    /** Checks that everything is the same in the store and the model. */
    void compareAll() {
        lanes.stream().filter(ModelLane::isKnown).forEach(this::changed);
        compare();
        compareLists();
    }

    private void compareOrder(ModelLane lane) {
        assertThat(reader.order(lane.parcel.key()).map(World::withoutIdleTime))
                .as("the order and its lane are as in the model")
                .contains(lane.view());
    }

    /** The view without a due time where the lane is idle: it has no meaning then. */
    private static OrderView withoutIdleTime(OrderView view) {
        return view.state() == LaneState.IDLE
                ? new OrderView(view.order(), view.state(), Instant.EPOCH, view.pending(), view.attempts())
                : view;
    }

    private void compareNotifications(ModelLane lane) {
        List<NotificationView> views = reader.notifications(lane.parcel.key());
        assertThat(views)
                .extracting(view -> view.notification().wireTime())
                .as("wire times strictly increase along a lane")
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(views).as("notifications are as in the model").isEqualTo(lane.views());
    }

    /** Checks the list of what is parked and the count of what waits. */
    private void compareLists() {
        List<NotificationId> parked = lanes.stream()
                .flatMap(lane -> lane.all().stream())
                .filter(note -> note.state() == Settled.PARKED)
                .map(note -> note.notification.id())
                .toList();
        assertThat(reader.settled(Settled.PARKED, null, parked.size()).notifications())
                .extracting(view -> view.notification().id())
                .as("the newest parked ones are those of the model")
                .containsExactlyInAnyOrderElementsOf(parked);
        assertThat(reader.pending() - pendingBefore)
                .as("as many wait as in the model")
                .isEqualTo(lanes.stream().mapToInt(ModelLane::pending).sum());
    }

    /** Checks without the model that all that was accepted has ended, and that what counts as delivered arrived. */
    void nothingIsLost() {
        for (NotificationId id : taken) {
            NotificationView view = reader.notification(id)
                    .orElseThrow(() -> new AssertionError("nothing that was accepted is lost, but " + id + " is"));
            assertThat(view.state()).as("what was accepted comes to an end").isNotEqualTo(Settled.PENDING);
            assertThat(view.state() != Settled.DELIVERED || phone.saw(id))
                    .as("what counts as delivered has arrived")
                    .isTrue();
        }
    }
}
