package io.orderlane.app.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.util.concurrent.Callable;

/**
 * The threads on which updates wait for their commit. There are many, since updates that wait together are committed
 * together. Large bodies have few threads of their own, since each takes tens of times its size in memory while it is
 * read.
 */
final class IntakeThreads {

    private static final int USUAL_THREADS = 128;
    private static final int LARGE_THREADS = 2;
    private static final int LARGE = 64 * 1024;

    private final WorkerExecutor usual;
    private final WorkerExecutor large;

    IntakeThreads(Vertx vertx) {
        this.usual = vertx.createSharedWorkerExecutor("orderlane-intake", USUAL_THREADS);
        this.large = vertx.createSharedWorkerExecutor("orderlane-intake-large", LARGE_THREADS);
    }

    /** Reads and takes in texts of which the largest has this many bytes. */
    <T> Future<T> run(int bytes, Callable<T> work) {
        return (bytes > LARGE ? large : usual).executeBlocking(work, false);
    }

    void close() {
        HttpListener.await(usual.close().otherwiseEmpty());
        HttpListener.await(large.close().otherwiseEmpty());
    }
}
