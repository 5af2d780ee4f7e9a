package io.orderlane.core.memory;

import io.orderlane.core.notification.Attempt;
import io.orderlane.core.notification.Command;
import io.orderlane.core.notification.Settled;
import io.orderlane.core.order.Order;
import io.orderlane.core.port.Claim;
import io.orderlane.core.port.ClaimedLane;
import io.orderlane.core.port.LaneState;
import io.orderlane.core.port.OrderView;
import io.orderlane.core.status.Earlier;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An order with its notifications and the columns of its delivery. */
final class Lane {

    /** What makes two updates of a lane the same. */
    record SameKey(String status, Instant occurredAt) {}

    final long id;
    final Map<SameKey, Earlier> accepted = new HashMap<>();
    /** All that are still kept, oldest first. */
    final List<Kept> all = new ArrayList<>();

    Order order;
    LaneState state = LaneState.IDLE;
    Instant dueAt;
    Instant leaseUntil = Instant.MIN;

    private final Deque<Kept> waiting = new ArrayDeque<>();
    private int lastSeq;
    private long fence;
    private int attempts;
    private int tries;
    private @Nullable Command lastCommand;

    Lane(long id, Order order, Instant now) {
        this.id = id;
        this.order = order;
        this.dueAt = now;
    }

    int nextSeq() {
        return ++lastSeq;
    }

    void append(Kept kept) {
        waiting.add(kept);
        all.add(kept);
    }

    Kept head() {
        return waiting.element();
    }

    boolean hasHead() {
        return !waiting.isEmpty();
    }

    /** Whether this claim still holds the lane. */
    boolean isHeldBy(Claim claim) {
        return state == LaneState.LEASED && fence == claim.fence();
    }

    ClaimedLane claimed() {
        return new ClaimedLane(new Claim(id, fence), order, head().notification, attempts, tries, lastCommand);
    }

    void lease(Instant until) {
        fence++;
        leaseUntil = until;
    }

    void tried(List<Attempt> made) {
        head().attempts.addAll(made);
        tries += made.size();
        made.forEach(attempt -> lastCommand = attempt.command());
    }

    void countAttempt() {
        attempts++;
    }

    /** Takes the head off; the next one starts afresh. */
    Kept dropHead() {
        attempts = 0;
        tries = 0;
        lastCommand = null;
        return waiting.remove();
    }

    OrderView view() {
        int pending = (int)
                waiting.stream().filter(kept -> kept.state == Settled.PENDING).count();
        return new OrderView(order, state, dueAt, pending, attempts);
    }
}
