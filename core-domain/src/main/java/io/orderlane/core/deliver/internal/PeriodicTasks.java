package io.orderlane.core.deliver.internal;

import io.orderlane.core.deliver.DeliveryListener;
import io.orderlane.core.liveness.WorkerThread;
import io.orderlane.core.port.Ticker;
import java.time.Duration;
import java.util.List;

/** Runs small tasks periodically on one thread. No send waits for them. */
final class PeriodicTasks {

    /** A task; {@code name}: what it does, for error messages. */
    record Task(String name, Runnable work) {}

    private final List<Task> tasks;
    private final DeliveryListener listener;
    private final WorkerThread worker;

    PeriodicTasks(List<Task> tasks, Duration pause, DeliveryListener listener, Ticker ticker) {
        this.tasks = List.copyOf(tasks);
        this.listener = listener;
        this.worker = new WorkerThread("orderlane-periodic", ticker, Duration.ZERO, pause, this::round);
    }

    WorkerThread worker() {
        return worker;
    }

    private void round() {
        tasks.forEach(this::attempt);
    }

    private void attempt(Task task) {
        worker.passed();
        try {
            task.work().run();
        } catch (Throwable failure) { // whatever it is, the thread must go on
            listener.unexpected(task.name(), failure);
        }
    }
}
