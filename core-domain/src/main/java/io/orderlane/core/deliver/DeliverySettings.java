package io.orderlane.core.deliver;

import java.time.Duration;
import java.util.Map;

/**
 * How notifications are sent.
 *
 * @param inFlight at most so many sends at once on each route
 * @param lease how long a lane is held; renewed while a send is in flight
 * @param guard no send begins with less than this left of its lease, so that it ends before another may begin
 * @param poll how often due lanes are looked for when nothing else says that there are some
 * @param drain how long a graceful stop waits for sends in flight
 * @param headPolicies what happens to an order when AlipayHK refuses one status, by scenario name; {@link HeadPolicy#NEXT}
 *     where none is named
 */
public record DeliverySettings(
        int inFlight,
        Duration lease,
        Duration guard,
        Duration poll,
        Duration drain,
        Map<String, HeadPolicy> headPolicies) {

    /** The defaults. */
    public static final DeliverySettings DEFAULT = new DeliverySettings(
            64,
            Duration.ofSeconds(30),
            Duration.ofSeconds(12),
            Duration.ofMillis(500),
            Duration.ofSeconds(15),
            Map.of());

    public DeliverySettings {
        headPolicies = Map.copyOf(headPolicies);
        if (guard.compareTo(lease) >= 0) {
            throw new IllegalArgumentException("The guard of " + guard + " must be shorter than the lease of " + lease
                    + ", or nothing could ever be sent.");
        }
    }

    /** How often leases are renewed: derived, so that the two cannot drift apart. */
    Duration renewal() {
        return lease.dividedBy(6);
    }

    HeadPolicy headPolicy(String scenario) {
        return headPolicies.getOrDefault(scenario, HeadPolicy.NEXT);
    }
}
