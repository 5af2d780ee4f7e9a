package io.orderlane.app.wiring;

import io.orderlane.core.liveness.WorkerThread;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Work done once, by a thread of its own, or else by the first caller that asks for the result. */
public final class BackgroundTask<T> {

    private final String name;
    private final FutureTask<T> task;

    /** Not begun; the name is its thread's. */
    public BackgroundTask(String name, Callable<T> work) {
        this.name = name;
        this.task = new FutureTask<>(work);
    }

    /** Begins; a second call does nothing more. */
    public BackgroundTask<T> begin() {
        WorkerThread.daemon(name, task).start();
        return this;
    }

    /**
     * Waits for the result, and does the work here when it was not begun.
     *
     * @throws RuntimeException what the work threw; anything else it threw is the cause of an
     *     {@link IllegalStateException}, and so is an interrupt while it waits
     */
    public T result() {
        task.run();
        try {
            return task.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting for " + name, stopped);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException known
                    ? known
                    : new IllegalStateException(name + " failed", failed.getCause());
        }
    }
}
