package io.orderlane.app.wiring;

import io.orderlane.app.config.Configuration;
import io.orderlane.core.liveness.WorkerThread;
import io.orderlane.core.scenario.BaseApi;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Where bodies are written and signed: {@code signing.threads} threads, and a bounded queue before them.
 *
 * <p>Sends are limited by the routes' permits ({@code delivery.in-flight}), reserved before an order is claimed. The
 * queue is long enough for all of them, so no send is rejected and no thread that others need waits here. If it is full
 * all the same, the send is rejected, and the order keeps its place without an attempt being counted.
 */
final class SigningThreads implements Executor, AutoCloseable {

    private final ThreadPoolExecutor threads;

    SigningThreads(int count, int places) {
        threads = new ThreadPoolExecutor(
                count,
                count,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(places),
                work -> WorkerThread.daemon("orderlane-signing", work));
    }

    /** For all routes of this service. */
    static SigningThreads of(Configuration configuration) {
        int routes = configuration.allAccounts().size() * BaseApi.values().length;
        int permits = routes * configuration.delivery().inFlight();
        return new SigningThreads(configuration.signing().signingThreads(), Math.max(1, permits));
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
