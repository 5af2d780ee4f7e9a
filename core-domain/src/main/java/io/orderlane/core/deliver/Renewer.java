package io.orderlane.core.deliver;

import io.orderlane.core.liveness.WatchedLoop;
import io.orderlane.core.port.Claim;
import io.orderlane.core.port.DeliveryListener;
import io.orderlane.core.port.Lanes;
import io.orderlane.core.port.Ticker;
import java.time.Duration;
import java.util.List;

/** Prolongs the leases of what is in flight, all in one statement, until the last of it is written down. */
final class Renewer {

    private final Lanes lanes;
    private final DeliveryListener listener;
    private final InFlight inFlight;
    private final DeliverySettings settings;
    private final Ticker ticker;
    private final Signal stop = new Signal();
    private final Thread thread = new Thread(this::run, "orderlane-renewer");
    private final WatchedLoop loop;
    private volatile boolean closing;

    Renewer(Lanes lanes, DeliveryListener listener, InFlight inFlight, DeliverySettings settings, Ticker ticker) {
        this.lanes = lanes;
        this.listener = listener;
        this.inFlight = inFlight;
        this.settings = settings;
        this.ticker = ticker;
        this.loop = new WatchedLoop(thread, ticker);
        thread.setDaemon(true);
    }

    void start() {
        loop.start();
    }

    WatchedLoop loop() {
        return loop;
    }

    private void run() {
        while (!closing) {
            stop.await(settings.renewal(), loop);
            if (!closing && !inFlight.isEmpty()) {
                renew(List.copyOf(inFlight.leases()));
            }
        }
    }

    private void renew(List<LaneLease> leases) {
        long askedAt = ticker.nanos();
        try {
            List<Claim> lost = lanes.renew(leases.stream().map(LaneLease::claim).toList(), settings.lease());
            for (LaneLease lease : leases) {
                if (lost.contains(lease.claim())) {
                    lease.lose();
                } else {
                    lease.renewed(askedAt, settings.lease());
                }
            }
        } catch (Throwable storeDown) { // whatever it is, the thread must go on
            listener.unexpected("renewing " + leases.size() + " leases", storeDown);
        }
    }

    /** Ends; waits for that at most so long. */
    void close(Duration most) {
        loop.mayEnd();
        closing = true;
        stop.give();
        loop.join(most);
    }
}
