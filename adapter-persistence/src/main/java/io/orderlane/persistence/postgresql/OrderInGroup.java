package io.orderlane.persistence.postgresql;

import io.orderlane.core.order.Order;
import io.orderlane.core.port.Claim;
import io.orderlane.core.port.ClaimedLane;
import io.orderlane.core.port.Lanes;
import io.orderlane.core.port.Queued;
import io.orderlane.core.port.RemainingPermits;
import io.orderlane.core.status.Earlier;
import io.orderlane.persistence.jdbc.internal.Arrival;
import io.orderlane.persistence.jdbc.internal.LaneStates;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An order as a group of arrivals makes it grow, before anything of it is written. */
final class OrderInGroup {

    /**
     * An arrival that was accepted.
     *
     * @param arrival the arrival
     * @param seq the number of its notification
     * @param wireTime the wire time of its notification
     */
    record AcceptedArrival(Arrival arrival, int seq, long wireTime) {

        Queued queued() {
            return arrival.queued(seq, wireTime);
        }
    }

    /** What makes two updates of an order the same; the time in epoch milliseconds, as it is kept. */
    record SameKey(String status, long occurredAt) {

        static SameKey of(Arrival arrival) {
            return new SameKey(
                    arrival.update().status(), arrival.update().occurredAt().toEpochMilli());
        }
    }

    private final long route;
    private final String orderNo;
    private final Map<SameKey, Earlier> remembered = new HashMap<>();
    private final List<AcceptedArrival> accepted = new ArrayList<>();
    private long lane;
    private int tail;
    private boolean idle = true;
    private boolean leased;
    private long fence;
    private @Nullable Order order;

    OrderInGroup(long route, String orderNo) {
        this.route = route;
        this.orderNo = orderNo;
    }

    long route() {
        return route;
    }

    String orderNo() {
        return orderNo;
    }

    /** The number of its lane; zero while it has none. */
    long lane() {
        return lane;
    }

    boolean isKnown() {
        return lane != 0;
    }

    /** The number of its newest notification. */
    int tail() {
        return tail;
    }

    /** The order as it stands; null when nothing is known of it. */
    @Nullable
    Order order() {
        return order;
    }

    /** The order after what was accepted. */
    Order grown() {
        if (order == null) {
            throw new IllegalStateException("Nothing of the order was accepted.");
        }
        return order;
    }

    List<AcceptedArrival> accepted() {
        return accepted;
    }

    /** Notes that it exists, with its lane in this state and last claimed with this fence. */
    void stands(long number, int newest, int state, long lastFence, Order now) {
        lane = number;
        tail = newest;
        idle = state == LaneStates.IDLE;
        fence = lastFence;
        order = now;
    }

    /** Notes that it was given a lane. */
    void began(long number) {
        lane = number;
    }

    void remember(SameKey key, Earlier earlier) {
        remembered.put(key, earlier);
    }

    @Nullable
    Earlier earlier(Arrival arrival) {
        return remembered.get(SameKey.of(arrival));
    }

    /** Adds an arrival. The first in a lane in which nothing waits leases the lane, if there is a permit. */
    void accept(Arrival arrival, Order after, RemainingPermits permits) {
        leased = leased || (idle && permits.use(arrival.update().laneKey().route()));
        idle = false;
        order = after;
        tail++;
        accepted.add(new AcceptedArrival(arrival, tail, after.lastWireTime()));
        remember(
                SameKey.of(arrival),
                new Earlier(arrival.candidate().id(), arrival.update().fingerprint()));
    }

    /** Whether its lane is leased for the caller. */
    boolean isLeased() {
        return leased;
    }

    /** Its lane as a claim would bring it. */
    ClaimedLane claimed() {
        List<Queued> queue = accepted.stream()
                .limit(Lanes.LOOKAHEAD)
                .map(AcceptedArrival::queued)
                .toList();
        return new ClaimedLane(new Claim(lane, fence + 1), grown(), 0, queue, queue.size() == accepted.size());
    }
}
