package io.orderlane.core.memory;

import io.orderlane.core.notification.Notification;
import io.orderlane.core.order.Order;
import io.orderlane.core.port.Claim;
import io.orderlane.core.port.ClaimedLane;
import io.orderlane.core.port.LaneState;
import io.orderlane.core.port.Lanes;
import io.orderlane.core.port.OrderView;
import io.orderlane.core.port.Queued;
import io.orderlane.core.status.Earlier;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An order with its notifications and the columns of its delivery. */
final class Lane {

    /** What makes two updates of a lane the same. */
    record SameKey(String status, Instant occurredAt) {}

    final long id;
    final Map<SameKey, Earlier> accepted = new HashMap<>();
    /** All that are still kept, oldest first. */
    final List<StoredNotification> all = new ArrayList<>();

    Order order;
    LaneState state = LaneState.IDLE;
    Instant dueAt;
    /** The wait of its last retry. */
    Duration pause = Duration.ZERO;

    Instant leaseUntil = Instant.MIN;
    /** The parked notification for which the lane waits; null while it waits for none. */
    @Nullable
    StoredNotification holder;

    private final Deque<StoredNotification> waiting = new ArrayDeque<>();
    private int lastSeq;
    private long fence;
    private int attempts;

    Lane(long id, Order order, Instant now) {
        this.id = id;
        this.order = order;
        this.dueAt = now;
    }

    int nextSeq() {
        return ++lastSeq;
    }

    void append(StoredNotification kept) {
        waiting.add(kept);
        all.add(kept);
    }

    /** Puts a notification that had ended back into its place among those that wait. */
    void takeBack(StoredNotification kept) {
        List<StoredNotification> queue = new ArrayList<>(waiting);
        queue.add(kept);
        queue.sort(Comparator.comparingInt(one -> one.notification.seq()));
        waiting.clear();
        waiting.addAll(queue);
    }

    boolean hasHead() {
        return !waiting.isEmpty();
    }

    boolean isLeasedUnder(Claim claim) {
        return state == LaneState.LEASED && fence == claim.fence();
    }

    ClaimedLane claimed() {
        List<Queued> queue = waiting.stream()
                .limit(Lanes.LOOKAHEAD)
                .map(StoredNotification::queued)
                .toList();
        return new ClaimedLane(new Claim(id, fence), order, attempts, queue, waiting.size() <= Lanes.LOOKAHEAD);
    }

    void lease(Instant until) {
        fence++;
        leaseUntil = until;
    }

    void countAttempt() {
        attempts++;
    }

    Optional<StoredNotification> waiting(int seq) {
        return waiting.stream().filter(kept -> kept.notification.seq() == seq).findFirst();
    }

    /** Those that wait before it, oldest first. */
    List<StoredNotification> before(StoredNotification kept) {
        return waiting.stream().takeWhile(other -> other != kept).toList();
    }

    /** Removes one that waits; attempts are counted from zero again. */
    void drop(StoredNotification kept) {
        attempts = 0;
        waiting.remove(kept);
    }

    /** The status of the newest of what waits or was delivered, where that is newer than this one. */
    Optional<String> newerThan(Notification one) {
        StoredNotification newest = waiting.peekLast();
        if (newest != null && newest.notification.seq() > one.seq()) {
            return Optional.of(newest.notification.status());
        }
        return order.lastDelivered()
                .filter(fact -> fact.wireTime() > one.wireTime())
                .map(Order.Delivered::status);
    }

    OrderView view() {
        return new OrderView(order, state, dueAt, waiting.size(), attempts);
    }
}
