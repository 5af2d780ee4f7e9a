package example;

import com.google.inject.Inject;
import io.orderlane.core.Orderlane;
import io.orderlane.persistence.outbox.OutboxRelay;

/** Starts and stops what Guice only makes. */
final class RideHost implements AutoCloseable {

    private final Orderlane orderlane;
    private final OutboxRelay relay;

    @Inject
    RideHost(Orderlane orderlane, OutboxRelay relay) {
        this.orderlane = orderlane;
        this.relay = relay;
    }

    void start() {
        orderlane.start();
        relay.start();
    }

    /** Lets what is in flight end; what waits goes on after the next start. */
    @Override
    public void close() {
        relay.close();
        orderlane.close();
    }
}
