package io.orderlane.benchmarks.load;

import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Hands in updates one a request over a number of connections, each with its next request as soon as it has an answer. */
public final class SingleLoad implements AutoCloseable {

    private final Calls service;
    private final Orders orders;
    private final AtomicLong accepted = new AtomicLong();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final CountDownLatch idle;
    private volatile boolean running = true;

    /** Begins. */
    public SingleLoad(URI service, Orders orders, int connections) {
        this.service = new Calls(service, connections);
        this.orders = orders;
        this.idle = new CountDownLatch(connections);
        for (int at = 0; at < connections; at++) {
            Calls.onLoop(this::next);
        }
    }

    private void next() {
        if (!running) {
            idle.countDown();
            return;
        }
        service.post("/v1/updates", "application/json", orders.one()).onComplete(answer -> {
            if (answer.failed()) {
                failure.set(answer.cause());
                idle.countDown();
            } else {
                accepted.incrementAndGet();
                next();
            }
        });
    }

    /** How many updates were accepted. */
    public long accepted() {
        Throwable refused = failure.get();
        if (refused != null) {
            throw new IllegalStateException("the load broke off", refused);
        }
        return accepted.get();
    }

    /** Hands in nothing more; what is under way is waited for. */
    @Override
    public void close() {
        running = false;
        try {
            idle.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        service.close();
    }
}
