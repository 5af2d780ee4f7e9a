package io.orderlane.app.wiring;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * What takes its time at the start, done by a thread of its own beside everything else.
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
     * Waits for the end of what was begun.
     *
     * @throws ExecutionException with what the work threw
     */
    T outcome() throws ExecutionException, InterruptedException {
        return task.get();
    }
}
