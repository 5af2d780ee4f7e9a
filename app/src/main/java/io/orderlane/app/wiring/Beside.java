package io.orderlane.app.wiring;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * What takes its time at the start, done once by a thread of its own beside everything else, or else by whoever asks first.
 *
 * @param <T> what it comes to
 */
final class Beside<T> {

    private final String name;
    private final FutureTask<T> task;

    /** Not begun; the name is its thread's. */
    Beside(String name, Callable<T> work) {
        this.name = name;
        this.task = new FutureTask<>(work);
    }

    /** Begins; begun twice it is done once. */
    void begin() {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Waits for its end, and does it here where nobody has begun.
     *
     * @throws RuntimeException what the work threw; anything else it threw is the cause of an {@link IllegalStateException}
     */
    T outcome() throws InterruptedException {
        task.run();
        try {
            return task.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException known
                    ? known
                    : new IllegalStateException(name + " failed", failed.getCause());
        }
    }
}
