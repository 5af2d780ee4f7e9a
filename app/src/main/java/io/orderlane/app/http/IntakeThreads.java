package io.orderlane.app.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.util.concurrent.Callable;

/**
 * The threads on which updates wait for their commit. There are many, since those who wait together are committed together;
 * large bodies have few of their own, since each takes tens of times its size while it is read.
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

    /** Runs the reading and taking in of what is, at its largest, a text of so many bytes. */
    <T> Future<T> run(int bytes, Callable<T> work) {
        return (bytes > LARGE ? large : usual).executeBlocking(work, false);
    }

    void close() {
        HttpListener.await(usual.close().otherwiseEmpty());
        HttpListener.await(large.close().otherwiseEmpty());
    }
}
