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

/** A process that sends. It believes in its holds until it is told that they are lost. */
final class Node {

    private final World world;
    private final Lanes lanes;
    private final List<ModelLease> holds = new ArrayList<>();
    private final List<ModelLease> spent = new ArrayList<>();

    Node(World world, Lanes lanes) {
        this.world = world;
        this.lanes = lanes;
    }

    /** Claims at most so many lanes of each route. */
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
                .as("a claim holds only lanes that are due and held by nobody")
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
        holds.add(new ModelLease(lane, claimed));
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

    /** Sends the head of a held lane, or one so many behind it; again what it sent before under this hold. */
    void send(int hold, int further) {
        with(holds, hold, held -> {
            if (!held.wasSent()) {
                held.choose(further);
            }
            send(held);
        });
    }

    /** Sends the newest of each held lane. */
    void sendNewest() {
        for (int hold = 0; hold < holds.size(); hold++) {
            send(hold, Lanes.LOOKAHEAD);
        }
    }

    private void send(ModelLease held) {
        held.tried(world.now());
        world.phone.receive(held.lane, held.chosen().notification(), held.isGood());
        world.tally.count(held.isGood() ? "sent" : "sentLate");
    }

    /** Settles one hold. */
    void settle(int hold, SettleChoice how) {
        with(holds, hold, held -> settle(List.of(held), how));
    }

    /** Settles all holds in one group. */
    void settleAll(SettleChoice how) {
        if (!holds.isEmpty()) {
            settle(List.copyOf(holds), how);
        }
    }

    /** Settles a hold once more that it settled, gave back or was told to have lost. */
    void settleAgain(int hold, SettleChoice how) {
        with(spent, hold, held -> settle(List.of(held), how));
    }

    private void settle(List<ModelLease> some, SettleChoice how) {
        if (how == SettleChoice.DELIVERED) {
            some.stream().filter(held -> !held.wasSent()).forEach(this::send);
        }
        List<Settlement> settlements = new ArrayList<>();
        List<Claim> lost = new ArrayList<>();
        for (ModelLease held : some) {
            NextStep step = how.step(held.chosen().notification(), world.now());
            settlements.add(held.settlement(step));
            world.changed(held.lane);
            if (held.isGood()) {
                settled(held, step, how);
            } else {
                lost.add(held.claim());
            }
        }
        assertLost(lanes.settle(settlements), lost);
        world.tally.count(how.name().toLowerCase(Locale.ROOT), some.size() - lost.size());
        world.tally.count("settlesRejected", lost.size());
        forget(some);
    }

    private void settled(ModelLease held, NextStep step, SettleChoice how) {
        // what ends without having been shown leaves the older ones, so they may follow it
        if (held.wasSent() || !how.mayShow()) {
            world.phone.settled(held.lane, held.chosen().notification(), how.mayShow());
        }
        held.lane.settle(held.chosen().notification(), step, held.tries(), world.now());
    }

    private static void assertLost(List<Claim> actual, List<Claim> expected) {
        assertThat(actual)
                .as("exactly the claims with an old fence come back as lost")
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    /** Renews all holds; forgets those that were lost. */
    void renew() {
        if (holds.isEmpty()) {
            return;
        }
        List<ModelLease> lost = holds.stream().filter(held -> !held.isGood()).toList();
        assertLost(lanes.renew(claims(holds), StoreFixture.LEASE), claims(lost));
        world.tally.count("renewsRejected", lost.size());
        forget(lost);
        holds.forEach(held -> held.lane.renew(world.now().plus(StoreFixture.LEASE)));
    }

    /** Gives back a hold. */
    void giveBack(int hold) {
        with(holds, hold, held -> {
            boolean good = held.isGood();
            world.moved(held.lane);
            List<Claim> claim = List.of(held.claim());
            assertLost(lanes.giveBack(claim), good ? List.of() : claim);
            if (good) {
                held.lane.giveBack();
            }
            world.tally.count(good ? "givenBack" : "givesBackRejected");
            forget(List.of(held));
        });
    }

    /** Gives back all holds, one by one. */
    void giveBackAll() {
        while (!holds.isEmpty()) {
            giveBack(0);
        }
    }

    /** Frees what was held for too long. */
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
        holds.removeAll(gone);
        spent.removeAll(gone);
        spent.addAll(some);
    }

    private static void with(List<ModelLease> some, int which, Consumer<ModelLease> action) {
        if (!some.isEmpty()) {
            action.accept(some.get(which % some.size()));
        }
    }
}
