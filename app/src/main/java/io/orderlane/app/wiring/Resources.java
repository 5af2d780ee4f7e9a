package io.orderlane.app.wiring;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was opened, so that it is closed in reverse order, also when a start fails half way. */
public final class Resources implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Resources.class);

    private record Named(String name, AutoCloseable resource) {}

    private final Deque<Named> open = new ArrayDeque<>();

    /** Keeps this open until the end, and returns it. */
    public synchronized <T extends AutoCloseable> T keep(String name, T resource) {
        open.push(new Named(name, resource));
        return resource;
    }

    /** Closes everything, the last first; what cannot be closed is logged and does not stop the others. */
    @Override
    public synchronized void close() {
        while (!open.isEmpty()) {
            Named next = open.pop();
            try {
                next.resource().close();
            } catch (Exception stuck) {
                LOG.warn("{} could not be closed", next.name(), stuck);
            }
        }
    }
}
