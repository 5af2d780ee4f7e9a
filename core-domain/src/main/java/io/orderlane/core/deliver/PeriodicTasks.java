package io.orderlane.core.deliver;

import io.orderlane.core.liveness.WatchedLoop;
import io.orderlane.core.port.DeliveryListener;
import io.orderlane.core.port.Ticker;
import java.time.Duration;
import java.util.List;

/** Does small things now and then on one thread, none of which a send waits for. */
final class PeriodicTasks {

    /** One of them. */
    interface Task {

        /** What it does, for messages. */
        String name();

        void run();
    }

    private final List<Task> tasks;
    private final Duration pause;
    private final DeliveryListener listener;
    private final Signal stop = new Signal();
    private final Thread thread = new Thread(this::run, "orderlane-periodic");
    private final WatchedLoop loop;
    private volatile boolean closing;

    PeriodicTasks(List<Task> tasks, Duration pause, DeliveryListener listener, Ticker ticker) {
        this.tasks = List.copyOf(tasks);
        this.pause = pause;
        this.listener = listener;
        this.loop = new WatchedLoop(thread, ticker);
        thread.setDaemon(true);
    }

    void start() {
        loop.start();
    }

    WatchedLoop loop() {
        return loop;
    }

    private void run() {
        while (!closing) {
            tasks.forEach(this::attempt);
            stop.await(pause, loop);
        }
    }

    private void attempt(Task task) {
        loop.passed();
        try {
            task.run();
        } catch (Throwable failure) { // whatever it is, the thread must go on
            listener.unexpected(task.name(), failure);
        }
    }

    /** Ends; waits for that at most so long. */
    void close(Duration most) {
        loop.mayEnd();
        closing = true;
        stop.give();
        loop.join(most);
    }
}
