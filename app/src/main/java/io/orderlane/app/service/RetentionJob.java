package io.orderlane.app.service;

import io.orderlane.core.liveness.WorkerThread;
import io.orderlane.core.port.StoreException;
import io.orderlane.core.port.Ticker;
import io.orderlane.persistence.StoreHandle;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes from the store what was kept long enough, little by little. */
final class RetentionJob implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionJob.class);
    private static final int ROWS = 500;
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMinutes(10);
    private static final Duration TO_END = Duration.ofSeconds(5);

    private final StoreHandle store;
    private final WorkerThread worker =
            new WorkerThread("orderlane-upkeep", Ticker.system(), FIRST, PAUSE, this::sweep);

    RetentionJob(StoreHandle store) {
        this.store = store;
    }

    void start() {
        worker.start();
    }

    private void sweep() {
        try {
            while (store.sweep(ROWS) > 0 && !worker.isClosing()) {
                LOG.debug("removed up to {} rows of each kind", ROWS);
            }
        } catch (StoreException later) {
            LOG.debug("what was kept long enough could not be removed; it is tried again later", later);
        } catch (RuntimeException failure) {
            LOG.warn("what was kept long enough could not be removed; it is tried again later", failure);
        }
    }

    /** Lets a removal that is under way finish. */
    @Override
    public void close() {
        worker.close(TO_END);
    }
}
