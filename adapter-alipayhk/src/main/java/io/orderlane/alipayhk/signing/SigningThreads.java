package io.orderlane.alipayhk.signing;

import io.orderlane.core.liveness.WorkerThread;
import io.orderlane.core.scenario.BaseApi;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Where bodies are written and signed: some threads, and a bounded queue before them.
 *
 * <p>Sends are limited by the routes' permits ({@code delivery.in-flight}), reserved before an order is claimed. The
 * queue is long enough for all of them, so no send is rejected and no thread that others need waits here. If it is full
 * all the same, the send is rejected, and the order keeps its place without an attempt being counted.
 */
public final class SigningThreads implements Executor, AutoCloseable {

    private final ThreadPoolExecutor threads;

    SigningThreads(int count, int queued) {
        threads = new ThreadPoolExecutor(
                count,
                count,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(queued),
                work -> WorkerThread.daemon("orderlane-signing", work));
    }

    /**
     * For all routes of some accounts.
     *
     * @param count how many threads
     * @param inFlight how many sends may be in flight on each route
     */
    public static SigningThreads of(int count, int accounts, int inFlight) {
        return new SigningThreads(count, Math.max(1, accounts * BaseApi.values().length * inFlight));
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
