package io.orderlane.testkit.store.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.notification.NextStep;
import io.orderlane.core.order.RouteKey;
import io.orderlane.core.port.Claim;
import io.orderlane.core.port.ClaimedLane;
import io.orderlane.core.port.Lanes;
import io.orderlane.core.port.Settlement;
import io.orderlane.testkit.store.StoreFixture;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** A process that sends. It relies on its leases until the store reports them as lost. */
final class Node {

    private final World world;
    private final Lanes lanes;
    private final List<ModelLease> leases = new ArrayList<>();
    private final List<ModelLease> spent = new ArrayList<>();

    Node(World world, Lanes lanes) {
        this.world = world;
        this.lanes = lanes;
    }

    /** Claims at most this many lanes of each route. */
    void claim(int permits) {
        List<ModelLane> due =
                world.lanes.stream().filter(lane -> lane.isDue(world.now())).toList();
        assertThat(lanes.nextDue(world.permits(permits)))
                .as("the next lane is due when the model says")
                .isEqualTo(world.lanes.stream()
                        .filter(ModelLane::isReady)
                        .map(ModelLane::dueAt)
                        .min(Comparator.naturalOrder()));
        List<ModelLane> got = new ArrayList<>();
        lanes.claim(world.permits(permits), StoreFixture.LEASE).forEach(claimed -> got.add(lease(claimed)));
        world.permits(permits)
                .forEach(route -> longestDueFirst(of(route.route(), due), of(route.route(), got), route.permits()));
        world.tally.count("claimed", got.size());
    }

    private static List<ModelLane> of(RouteKey route, List<ModelLane> lanes) {
        return lanes.stream().filter(lane -> lane.order().route().equals(route)).toList();
    }

    private ModelLane lease(ClaimedLane claimed) {
        ModelLane lane = world.lane(claimed.order().key());
        assertThat(lane.isDue(world.now()))
                .as("a claim leases only lanes that are due and leased by nobody")
                .isTrue();
        assertThat(claimed.claim().fence()).as("a fence only grows").isGreaterThan(lane.fence());
        assertThat(claimed.queue())
                .extracting(queued -> queued.notification().wireTime())
                .as("wire times strictly increase along a lane")
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(claimed)
                .as("a claim brings the order, its attempts and what waits")
                .isEqualTo(lane.claim(claimed.claim(), world.now().plus(StoreFixture.LEASE)));
        leases.add(new ModelLease(lane, claimed));
        world.moved(lane);
        return lane;
    }

    private static void longestDueFirst(List<ModelLane> due, List<ModelLane> got, int permits) {
        assertThat(got)
                .extracting(ModelLane::dueAt)
                .as("a claim takes the lanes of a route that are due longest, as many as there are permits")
                .isEqualTo(due.stream()
                        .map(ModelLane::dueAt)
                        .sorted()
                        .limit(permits)
                        .toList());
    }

    /** Sends the notification {@code further} places behind the head of a lane; under one lease always the same. */
    void send(int which, int further) {
        with(leases, which, lease -> {
            if (!lease.wasSent()) {
                lease.choose(further);
            }
            send(lease);
        });
    }

    void sendNewest() {
        for (int which = 0; which < leases.size(); which++) {
            send(which, Lanes.LOOKAHEAD);
        }
    }

    private void send(ModelLease lease) {
        lease.tried(world.now());
        world.phone.receive(lease.lane, lease.chosen().notification(), lease.isGood());
        world.tally.count(lease.isGood() ? "sent" : "sentLate");
    }

    void settle(int which, SettleChoice how) {
        with(leases, which, lease -> settle(List.of(lease), how));
    }

    /** Settles all leases in one group. */
    void settleAll(SettleChoice how) {
        if (!leases.isEmpty()) {
            settle(List.copyOf(leases), how);
        }
    }

    /** Settles again a lease that it settled or lost. */
    void settleAgain(int which, SettleChoice how) {
        with(spent, which, lease -> settle(List.of(lease), how));
    }

    private void settle(List<ModelLease> some, SettleChoice how) {
        if (how == SettleChoice.DELIVERED) {
            some.stream().filter(lease -> !lease.wasSent()).forEach(this::send);
        }
        List<Settlement> settlements = new ArrayList<>();
        List<Claim> lost = new ArrayList<>();
        for (ModelLease lease : some) {
            NextStep step = how.step(lease.chosen().notification(), world.now());
            settlements.add(lease.settlement(step));
            world.changed(lease.lane);
            if (lease.isGood()) {
                settled(lease, step, how);
            } else {
                lost.add(lease.claim());
            }
        }
        assertLost(lanes.settle(settlements), lost);
        world.tally.count(how.name().toLowerCase(Locale.ROOT), some.size() - lost.size());
        world.tally.count("settlesRejected", lost.size());
        forget(some);
    }

    private void settled(ModelLease lease, NextStep step, SettleChoice how) {
        // what ends without having been shown leaves the older ones, so they may follow it
        if (lease.wasSent() || !how.mayShow()) {
            world.phone.settled(lease.lane, lease.chosen().notification(), how.mayShow());
        }
        lease.lane.settle(lease.chosen().notification(), step, lease.tries(), world.now());
    }

    private static void assertLost(List<Claim> actual, List<Claim> expected) {
        assertThat(actual)
                .as("exactly the claims with an old fence come back as lost")
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    /** Renews all leases; forgets those that were lost. */
    void renew() {
        if (leases.isEmpty()) {
            return;
        }
        List<ModelLease> lost = leases.stream().filter(lease -> !lease.isGood()).toList();
        assertLost(lanes.renew(claims(leases), StoreFixture.LEASE), claims(lost));
        world.tally.count("renewsRejected", lost.size());
        forget(lost);
        leases.forEach(lease -> lease.lane.renew(world.now().plus(StoreFixture.LEASE)));
    }

    void reap() {
        List<ModelLane> ranOut =
                world.lanes.stream().filter(lane -> lane.reap(world.now())).toList();
        assertThat(lanes.reap())
                .as("as many leases have run out as in the model")
                .isEqualTo(ranOut.size());
        ranOut.forEach(world::moved);
        world.tally.count("reaped", ranOut.size());
    }

    private static List<Claim> claims(List<ModelLease> some) {
        return some.stream().map(ModelLease::claim).toList();
    }

    private void forget(List<ModelLease> some) {
        Set<ModelLease> gone = new HashSet<>(some);
        leases.removeAll(gone);
        spent.removeAll(gone);
        spent.addAll(some);
    }

    private static void with(List<ModelLease> some, int which, Consumer<ModelLease> action) {
        if (!some.isEmpty()) {
            action.accept(some.get(which % some.size()));
        }
    }
}
