package io.orderlane.persistence.jdbc.internal;

import io.orderlane.core.notification.NextStep;
import io.orderlane.core.order.Order;
import io.orderlane.core.port.Claim;
import io.orderlane.core.port.ClaimedLane;
import io.orderlane.core.port.Lanes;
import io.orderlane.core.port.Queued;
import io.orderlane.core.port.Settlement;
import io.orderlane.persistence.codec.UnreadableContentException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A claimed lane as it is kept: what waits in it is still JSON, to be parsed after the transaction.
 *
 * @param claim the lease
 * @param attempts attempts that counted
 * @param order its order
 * @param queue what waits, oldest first
 */
public record LeasedLane(Claim claim, int attempts, Order order, List<StoredQueued> queue) {

    public LeasedLane {
        queue = List.copyOf(queue);
    }

    /**
     * The lanes whose first notification can be read.
     *
     * @param settle settles the others, which are parked
     */
    public static List<ClaimedLane> readable(List<LeasedLane> leased, Consumer<List<Settlement>> settle) {
        List<ClaimedLane> lanes = new ArrayList<>();
        for (LeasedLane one : leased) {
            one.readable()
                    .ifPresentOrElse(
                            lanes::add, () -> one.setAside().ifPresent(aside -> settle.accept(List.of(aside))));
        }
        return lanes;
    }

    /** The lane with what waits in it, up to the first damaged notification; empty when that is at the head. */
    private Optional<ClaimedLane> readable() {
        List<Queued> readable = new ArrayList<>();
        try {
            for (StoredQueued queued : queue) {
                readable.add(queued.read());
            }
        } catch (UnreadableContentException damaged) {
            // it is parked once it is at the head
        }
        boolean whole = readable.size() == queue.size() && queue.size() < Lanes.LOOKAHEAD;
        return readable.isEmpty()
                ? Optional.empty()
                : Optional.of(new ClaimedLane(claim, order, attempts, readable, whole));
    }

    /**
     * The settlement that parks a damaged head, so that it stops no other lane. Empty when nothing waits, which should
     * not happen; such a lane is left alone.
     */
    private Optional<Settlement> setAside() {
        NextStep park = new NextStep.Park("what is kept of it cannot be read", true);
        return queue.stream()
                .findFirst()
                .map(first -> new Settlement(claim, first.notification().shown(), park, List.of()));
    }
}
