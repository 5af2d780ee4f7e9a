package io.orderlane.core.deliver.internal;

import io.orderlane.core.order.LaneKey;
import io.orderlane.core.port.Claim;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The leases under which something is being sent. Safe to share. */
final class InFlight {

    private final Map<Claim, LaneLease> byClaim = new ConcurrentHashMap<>();
    /** For a lane whose lease was lost and that was claimed again: the later lease. */
    private final Map<LaneKey, LaneLease> byLane = new ConcurrentHashMap<>();

    void add(LaneLease lease) {
        byClaim.put(lease.claim(), lease);
        byLane.put(lease.key(), lease);
    }

    /** Removes the lease of this claim; null when it was removed before. */
    @Nullable
    LaneLease remove(Claim claim) {
        LaneLease lease = byClaim.remove(claim);
        if (lease != null) {
            byLane.remove(lease.key(), lease);
        }
        return lease;
    }

    /** Notes that more was accepted into this lane; false when it has no lease here. */
    boolean follow(LaneKey lane) {
        return byLane.computeIfPresent(lane, (key, lease) -> lease.follow()) != null;
    }

    Collection<LaneLease> leases() {
        return byClaim.values();
    }

    int size() {
        return byClaim.size();
    }
}
