package io.orderlane.core.deliver;

import io.orderlane.core.order.LaneKey;
import io.orderlane.core.port.Claim;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The holds under which something is being sent. Safe to share. */
final class InFlight {

    private final Map<Claim, Hold> byClaim = new ConcurrentHashMap<>();
    /** Of a lane that was lost and claimed again, the later hold. */
    private final Map<LaneKey, Hold> byLane = new ConcurrentHashMap<>();

    void add(Hold hold) {
        byClaim.put(hold.claim(), hold);
        byLane.put(hold.key(), hold);
    }

    /** Takes one out; null when it was taken out before. */
    @Nullable
    Hold remove(Claim claim) {
        Hold hold = byClaim.remove(claim);
        if (hold != null) {
            byLane.remove(hold.key(), hold);
        }
        return hold;
    }

    /** Tells the hold of this lane that more was accepted behind it; false when there is none that could still hear it. */
    boolean follow(LaneKey lane) {
        return byLane.computeIfPresent(lane, (key, hold) -> hold.follow()) != null;
    }

    Collection<Hold> holds() {
        return byClaim.values();
    }

    boolean isEmpty() {
        return byClaim.isEmpty();
    }
}
