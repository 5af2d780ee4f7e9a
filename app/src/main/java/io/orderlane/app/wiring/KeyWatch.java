package io.orderlane.app.wiring;

import io.orderlane.app.config.keys.KeysInUse;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every few seconds whether a key file changed, on a thread of its own, and says once what came of it. */
public final class KeyWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KeyWatch.class);
    private static final long LOOK_SECONDS = 3;

    private final KeysInUse keys;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "orderlane-key-watch");
        thread.setDaemon(true);
        return thread;
    });

    KeyWatch(KeysInUse keys) {
        this.keys = keys;
    }

    /** Begins to look. */
    public void start() {
        var unused = timer.scheduleWithFixedDelay(this::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    void look() {
        try {
            keys.look().forEach(KeyWatch::say);
        } catch (RuntimeException failure) {
            LOG.warn("the key files could not be looked at; the keys in use stay", failure);
        }
    }

    private static void say(KeysInUse.Change change) {
        if (change.taken()) {
            LOG.warn("account {}: a key file was replaced; what it holds is used from now on", change.account());
        }
        if (!change.problems().isEmpty()) {
            LOG.warn(
                    "account {}: a key file was replaced by one that cannot be used, so the former key stays in use: {}",
                    change.account(),
                    String.join("; ", change.problems()));
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
