package io.orderlane.benchmarks.load;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Hands in updates over a number of connections, each with its next request as soon as it has an answer, as long as
 * fewer than a bounded number of updates wait to be delivered.
 */
public final class Load implements AutoCloseable {

    private static final int LOOK_MILLIS = 5;
    private static final String ACCEPTED = "\"status\":202,";

    private final Calls service;
    private final Orders orders;
    private final int batch;
    private final AtomicLong begun = new AtomicLong();
    private final AtomicLong accepted = new AtomicLong();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final CountDownLatch idle;
    private volatile long allowed;
    private volatile boolean running = true;

    private Load(URI service, Orders orders, int connections, int batch, long allowed) {
        this.service = new Calls(service, connections);
        this.orders = orders;
        this.batch = batch;
        this.allowed = allowed;
        this.idle = new CountDownLatch(connections);
        for (int at = 0; at < connections; at++) {
            Calls.onLoop(this::next);
        }
    }

    /** As fast as the service accepts; a request has {@code batch} updates as NDJSON, or a single one as JSON. */
    public static Load unbounded(URI service, Orders orders, int connections, int batch) {
        return new Load(service, orders, connections, batch, Long.MAX_VALUE);
    }

    /** At most {@code backlog} of them wait; {@code delivered} counts those of this load that are delivered. */
    public static Load bounded(URI service, Orders orders, int batch, int backlog, LongSupplier delivered) {
        Load load = new Load(service, orders, 2, batch, backlog);
        Thread watch = new Thread(() -> load.watch(backlog, delivered), "load-watch");
        watch.setDaemon(true);
        watch.start();
        return load;
    }

    private void watch(int backlog, LongSupplier delivered) {
        try {
            while (running) {
                allowed = delivered.getAsLong() + backlog;
                Thread.sleep(LOOK_MILLIS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException unknown) {
            failure.set(unknown);
        }
    }

    private void next() {
        if (!running || failure.get() != null) {
            idle.countDown();
        } else if (begun.get() < allowed) {
            begun.addAndGet(batch);
            post().onSuccess(any -> {
                        accepted.addAndGet(batch);
                        next();
                    })
                    .onFailure(refused -> {
                        failure.set(refused);
                        idle.countDown();
                    });
        } else {
            Calls.later(LOOK_MILLIS, this::next);
        }
    }

    private Future<Buffer> post() {
        if (batch == 1) {
            return service.post("/v1/updates", "application/json", orders.lines(1));
        }
        return service.post("/v1/updates", "application/x-ndjson", orders.lines(batch))
                .map(this::allAccepted);
    }

    /** Fails when an update was refused: all updates of the load are valid. */
    private Buffer allAccepted(Buffer answers) {
        String text = answers.toString(StandardCharsets.UTF_8);
        int found = text.split(ACCEPTED, -1).length - 1;
        if (found != batch) {
            throw new IllegalStateException("of " + batch + " updates " + found + " were accepted: " + text);
        }
        return answers;
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
