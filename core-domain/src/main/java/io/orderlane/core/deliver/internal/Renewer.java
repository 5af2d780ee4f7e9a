package io.orderlane.core.deliver.internal;

import io.orderlane.core.deliver.DeliveryListener;
import io.orderlane.core.port.Claim;
import io.orderlane.core.port.Lanes;
import io.orderlane.core.port.Ticker;
import java.time.Duration;
import java.util.List;

/** Renews the leases of what is in flight, all in one call, until the last of it is written down. */
final class Renewer {

    private final Lanes lanes;
    private final DeliveryListener listener;
    private final InFlight inFlight;
    private final Duration lease;
    private final Ticker ticker;

    Renewer(Lanes lanes, DeliveryListener listener, InFlight inFlight, Duration lease, Ticker ticker) {
        this.lanes = lanes;
        this.listener = listener;
        this.inFlight = inFlight;
        this.lease = lease;
        this.ticker = ticker;
    }

    void renew() {
        List<LaneLease> leases = List.copyOf(inFlight.leases());
        if (leases.isEmpty()) {
            return;
        }
        long askedAt = ticker.nanos();
        try {
            List<Claim> lost = lanes.renew(leases.stream().map(LaneLease::claim).toList(), lease);
            for (LaneLease one : leases) {
                if (lost.contains(one.claim())) {
                    one.lose();
                } else {
                    one.renewed(askedAt, lease);
                }
            }
        } catch (Throwable storeDown) { // whatever it is, the thread must go on
            listener.unexpected("renewing " + leases.size() + " leases", storeDown);
        }
    }
}
