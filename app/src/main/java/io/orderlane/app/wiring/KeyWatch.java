package io.orderlane.app.wiring;

import io.orderlane.app.config.keys.KeysInUse;
import io.orderlane.core.liveness.WorkerThread;
import io.orderlane.core.port.Ticker;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks every few seconds whether a key file changed, on a thread of its own, and logs each change once. */
public final class KeyWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KeyWatch.class);
    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final KeysInUse keys;
    private final WorkerThread worker =
            new WorkerThread("orderlane-key-watch", Ticker.system(), PAUSE, PAUSE, this::look);

    KeyWatch(KeysInUse keys) {
        this.keys = keys;
    }

    /** Begins to check. */
    public void start() {
        worker.start();
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
        worker.close();
    }
}
