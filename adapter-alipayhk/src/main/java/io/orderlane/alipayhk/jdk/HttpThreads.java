package io.orderlane.alipayhk.jdk;

import io.orderlane.core.liveness.WorkerThread;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads of one transport, all daemons: some for the JDK's client, which come and go with the load, and one for
 * time-outs. What comes after the end runs on the thread that brings it.
 */
final class HttpThreads implements AutoCloseable {

    private static final long IDLE_SECONDS = 10;

    private final ThreadPoolExecutor workers = new ThreadPoolExecutor(
            0,
            Integer.MAX_VALUE,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            work -> WorkerThread.daemon("orderlane-http", work),
            (work, pool) -> work.run());
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(
            1, work -> WorkerThread.daemon("orderlane-http-timer", work), (work, pool) -> {});

    HttpThreads() {
        timer.setRemoveOnCancelPolicy(true);
        timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    Executor workers() {
        return workers;
    }

    ScheduledFuture<?> after(long nanos, Runnable work) {
        return timer.schedule(work, nanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() {
        timer.shutdownNow();
        workers.shutdown();
    }
}
