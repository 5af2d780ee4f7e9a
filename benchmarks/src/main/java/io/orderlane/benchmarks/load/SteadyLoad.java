package io.orderlane.benchmarks.load;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

/**
 * Keeps services busy: hands in updates as long as fewer than a bounded number wait to be delivered, so that accepting and
 * delivering go on together. Two threads, or one for each service where there are more.
 */
public final class SteadyLoad implements AutoCloseable {

    private static final int BATCH = 128;
    private static final int LOOK_MILLIS = 10;

    private final Orders orders;
    private final LongSupplier delivered;
    private final int backlog;
    private final AtomicLong begun = new AtomicLong();
    private final AtomicLong accepted = new AtomicLong();
    private final AtomicReference<RuntimeException> failure = new AtomicReference<>();
    private final List<Thread> threads = new ArrayList<>();
    private final List<Calls> calls;
    private volatile boolean running = true;

    /**
     * Begins.
     *
     * @param delivered how many were delivered so far
     * @param backlog how many may wait
     */
    public SteadyLoad(List<URI> services, Orders orders, LongSupplier delivered, int backlog) {
        this.orders = orders;
        this.delivered = delivered;
        this.backlog = backlog;
        this.calls = services.stream().map(service -> new Calls(service, 2)).toList();
        for (int at = 0; at < Math.max(2, calls.size()); at++) {
            Calls service = calls.get(at % calls.size());
            Thread thread = new Thread(() -> run(service), "load-" + at);
            threads.add(thread);
            thread.start();
        }
    }

    private void run(Calls service) {
        try {
            while (running) {
                if (begun.get() - delivered.getAsLong() < backlog) {
                    begun.addAndGet(BATCH);
                    accepted.addAndGet(Calls.await(ManyLines.post(service, orders.lines(BATCH), BATCH)));
                } else {
                    Thread.sleep(LOOK_MILLIS);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException refused) {
            failure.set(refused);
        }
    }

    /** How many updates were accepted. */
    public long accepted() {
        RuntimeException refused = failure.get();
        if (refused != null) {
            throw new IllegalStateException("the load broke off", refused);
        }
        return accepted.get();
    }

    /** Hands in nothing more; what is under way is waited for. */
    @Override
    public void close() {
        running = false;
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        calls.forEach(Calls::close);
    }
}
