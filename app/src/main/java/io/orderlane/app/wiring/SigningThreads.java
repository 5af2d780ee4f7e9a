package io.orderlane.app.wiring;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Where bodies are written and signed: as many threads as there are processors, and a bounded queue before them. */
final class SigningThreads implements Executor, AutoCloseable {

    private static final int MOST_WAITING = 8192;

    private final ThreadPoolExecutor threads;

    SigningThreads(int count) {
        threads = new ThreadPoolExecutor(
                count, count, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING), work -> {
                    Thread thread = new Thread(work, "orderlane-signing");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    @Override
    public void execute(Runnable work) {
        threads.execute(work);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
