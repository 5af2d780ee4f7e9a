package io.orderlane.testkit.store.model;

import io.orderlane.core.memory.SettableClock;
import io.orderlane.core.port.Stores;
import io.orderlane.testkit.store.StoreFixture;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** One sequence, played on a store and on the model at once. */
final class SequenceRun {

    /** How many processes send. */
    static final int NODES = 3;

    private static final Duration LONG = Duration.ofHours(1);

    private final List<Stores> stores;
    private final World world;
    private final List<Node> nodes;
    private final Merchant merchant;
    private final Person person;

    /** On views of one store, one for each process where there are several. */
    SequenceRun(List<Stores> stores, SettableClock clock, Tally tally) {
        this.stores = stores;
        clock.advance(LONG);
        leaveNothingLeased();
        world = new World("model-" + UUID.randomUUID(), stores.get(0).reader(), clock, tally);
        nodes = IntStream.range(0, NODES)
                .mapToObj(node -> new Node(world, store(node).lanes()))
                .toList();
        merchant = new Merchant(world);
        person = new Person(world);
    }

    /** Frees what an earlier sequence left leased when it failed halfway. */
    private void leaveNothingLeased() {
        while (stores.get(0).lanes().reap() > 0) {}
    }

    private Stores store(int node) {
        return stores.get(node % stores.size());
    }

    void run(List<Step> steps) {
        for (Step step : steps) {
            step.on(this);
            world.compare();
        }
        world.compareAll();
        comeToAnEnd();
    }

    /** Lets sleeping nodes wake and one node go on, until all that was accepted has ended. */
    private void comeToAnEnd() {
        Node last = nodes.get(0);
        do {
            world.pass(LONG);
            last.reap();
            person.freeAll(store(0));
            last.claim(world.lanes.size());
            sleepersWake();
            last.sendNewest();
            last.settleAll(SettleChoice.DELIVERED);
            world.compare();
        } while (world.lanes.stream().anyMatch(lane -> lane.pending() > 0));
        world.compareAll();
        world.nothingIsLost();
    }

    /** Lets two nodes wake: one renews the leases it believes it has, one gives its own back. Other leases run out. */
    private void sleepersWake() {
        world.pass(StoreFixture.LEASE.dividedBy(2));
        node(1).renew();
        node(2).settleAll(SettleChoice.NOT_SENT);
        world.compare();
        world.pass(StoreFixture.LEASE.dividedBy(2));
        node(0).reap();
        node(0).claim(world.lanes.size());
    }

    Node node(int node) {
        return nodes.get(node);
    }

    void submit(int node, List<Merchant.Update> updates) {
        merchant.submit(store(node), updates);
    }

    void replay(int node, int order, int which, boolean evenIfNewer, boolean twice) {
        person.replay(store(node), order, which, evenIfNewer, twice);
    }

    void pass(Duration time) {
        world.pass(time);
    }

    /** Lets one node stand still for 1.8 leases while the others go on; it then still relies on its leases. */
    void freeze(int node) {
        for (int part = 0; part < 3; part++) {
            world.pass(StoreFixture.LEASE.multipliedBy(6).dividedBy(10));
            IntStream.range(0, NODES)
                    .filter(other -> other != node)
                    .mapToObj(this::node)
                    .forEach(Node::renew);
        }
        node((node + 1) % NODES).reap();
    }
}
