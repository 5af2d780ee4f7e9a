package io.orderlane.core.liveness;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What was made and must be closed again: all of it, the last first, whatever fails. Safe to share. */
public final class Owned implements AutoCloseable {

    private record Named(String name, AutoCloseable resource) {}

    private final Deque<Named> open = new ArrayDeque<>();

    /** Keeps this until the end, where it has an end, and returns it; {@code name}: what it is, for who reads a failure. */
    public synchronized <T> T keep(String name, T made) {
        if (made instanceof AutoCloseable resource) {
            open.push(new Named(name, resource));
        }
        return made;
    }

    /** Closes everything; {@code failed} is told what cannot be closed, and the others are closed all the same. */
    public synchronized void close(BiConsumer<String, Throwable> failed) {
        while (!open.isEmpty()) {
            Named next = open.pop();
            try {
                next.resource().close();
            } catch (Throwable stuck) { // whatever it is, the others must be closed
                failed.accept(next.name(), stuck);
            }
        }
    }

    /**
     * Closes everything.
     *
     * @throws IllegalStateException when something cannot be closed, with the first of these as its cause and the others
     *     suppressed
     */
    @Override
    public void close() {
        Failures failures = new Failures();
        close(failures);
        if (failures.first != null) {
            throw failures.first;
        }
    }

    private static final class Failures implements BiConsumer<String, Throwable> {

        private @Nullable IllegalStateException first;

        @Override
        public void accept(String name, Throwable stuck) {
            if (first == null) {
                first = new IllegalStateException("It could not be closed: " + name + ".", stuck);
            } else {
                first.addSuppressed(stuck);
            }
        }
    }
}
