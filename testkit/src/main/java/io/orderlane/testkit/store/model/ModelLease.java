package io.orderlane.testkit.store.model;

import io.orderlane.core.notification.Attempt;
import io.orderlane.core.notification.Command;
import io.orderlane.core.notification.NextStep;
import io.orderlane.core.notification.Trace;
import io.orderlane.core.port.Claim;
import io.orderlane.core.port.ClaimedLane;
import io.orderlane.core.port.Queued;
import io.orderlane.core.port.Settlement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A lane that a node believes it has leased, and what it did under that lease. */
final class ModelLease {

    final ModelLane lane;

    private final ClaimedLane claimed;
    private final List<Attempt> tries = new ArrayList<>();
    private Queued chosen;

    ModelLease(ModelLane lane, ClaimedLane claimed) {
        this.lane = lane;
        this.claimed = claimed;
        chosen = chosen(0);
    }

    Claim claim() {
        return claimed.claim();
    }

    /** Whether the lease is still good, as only the model knows. */
    boolean isGood() {
        return lane.isLeasedUnder(claim());
    }

    Queued chosen() {
        return chosen;
    }

    boolean wasSent() {
        return !tries.isEmpty();
    }

    List<Attempt> tries() {
        return tries;
    }

    /** Chooses the one {@code further} places behind the head, or the newest; never one before an attempted one. */
    void choose(int further) {
        chosen = chosen(further);
    }

    private Queued chosen(int further) {
        List<Queued> queue = claimed.queue();
        int from = Math.min(further, queue.size() - 1);
        for (int i = queue.size() - 1; i > from; i--) {
            from = queue.get(i).attempts() > 0 ? i : from;
        }
        return queue.get(from);
    }

    /** Sends the chosen one; a second attempt under one lease is made with the other command. */
    void tried(Instant now) {
        Command command = tries.isEmpty() ? Command.CREATE : Command.CHANGE;
        Trace trace = new Trace(200, "U", "UNKNOWN", "VERIFIED", "1", "trace-1", Duration.ofMillis(42));
        int number = chosen.attempts() + tries.size() + 1;
        tries.add(new Attempt(
                chosen.notification().id(), claim().fence(), number, command, now, "UNCONFIRMED", "UNKNOWN", trace));
    }

    Settlement settlement(NextStep step) {
        return new Settlement(claim(), chosen.notification(), step, tries);
    }
}
