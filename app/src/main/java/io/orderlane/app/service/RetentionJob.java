package io.orderlane.app.service;

import io.orderlane.core.port.StoreException;
import io.orderlane.persistence.StoreHandle;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes from the store what was kept long enough, little by little. */
final class RetentionJob implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionJob.class);
    private static final int ROWS = 500;
    private static final long EVERY_MINUTES = 10;

    private final StoreHandle store;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "orderlane-upkeep");
        thread.setDaemon(true);
        return thread;
    });

    RetentionJob(StoreHandle store) {
        this.store = store;
    }

    void start() {
        var unused = timer.scheduleWithFixedDelay(this::sweep, 1, EVERY_MINUTES, TimeUnit.MINUTES);
    }

    private void sweep() {
        try {
            while (store.sweep(ROWS) > 0 && !timer.isShutdown()) {
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
        timer.shutdown();
        try {
            if (!timer.awaitTermination(5, TimeUnit.SECONDS)) {
                timer.shutdownNow();
            }
        } catch (InterruptedException givenUp) {
            Thread.currentThread().interrupt();
        }
    }
}
