package io.orderlane.core;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BiConsumer;

/** What was made for a pipeline and is closed with it, the last first. For one thread at a time. */
final class Owned {

    private record Named(String name, AutoCloseable resource) {}

    private final Deque<Named> open = new ArrayDeque<>();

    /** Keeps this until the end, where it has an end, and returns it. */
    <T> T keep(String name, T made) {
        if (made instanceof AutoCloseable resource) {
            open.push(new Named(name, resource));
        }
        return made;
    }

    /** Closes everything; {@code failed} is told what cannot be closed, and the others are closed all the same. */
    void close(BiConsumer<String, Throwable> failed) {
        while (!open.isEmpty()) {
            Named next = open.pop();
            try {
                next.resource().close();
            } catch (Throwable stuck) { // whatever it is, the others must be closed
                failed.accept("closing " + next.name(), stuck);
            }
        }
    }
}
