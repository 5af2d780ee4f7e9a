package io.orderlane.spring;

import io.orderlane.core.Orderlane;
import io.orderlane.persistence.outbox.OutboxRelay;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * Starts the pipeline and the relay of the outbox with the application, and stops them gracefully: after the web server,
 * message listeners and task executors, which may still submit, and before any bean is destroyed, a data source among
 * them.
 */
final class OrderlaneLifecycle implements SmartLifecycle {

    /** Below Spring's task executors and schedulers, which are at half the range; higher phases stop first. */
    static final int PHASE = Integer.MAX_VALUE / 2 - 1024;

    private final Orderlane orderlane;
    private final @Nullable OutboxRelay relay;
    private volatile boolean running;

    OrderlaneLifecycle(Orderlane orderlane, @Nullable OutboxRelay relay) {
        this.orderlane = orderlane;
        this.relay = relay;
    }

    @Override
    public void start() {
        orderlane.start();
        if (relay != null) {
            relay.start();
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        if (relay != null) {
            relay.close();
        }
        orderlane.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** A test that pauses its context goes on with the same pipeline, which does not start twice. */
    @Override
    public boolean isPauseable() {
        return false;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
