package io.orderlane.app.wiring;

import io.orderlane.core.liveness.Owned;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was opened, so that it is closed in reverse order, also when a start fails half way. */
public final class Resources implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Resources.class);

    private final Owned open = new Owned();

    /** Keeps this open until the end, and returns it. */
    public <T extends AutoCloseable> T keep(String name, T resource) {
        return open.keep(name, resource);
    }

    /** Closes everything, the last first; what cannot be closed is logged and does not stop the others. */
    @Override
    public void close() {
        open.close((name, stuck) -> LOG.warn("{} could not be closed", name, stuck));
    }
}
