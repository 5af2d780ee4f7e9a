package io.orderlane.benchmarks.load;

import io.vertx.core.buffer.Buffer;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Hands in updates one a request at a fixed rate, whether or not earlier ones are answered. How long one took counts from
 * when it was planned, so that a service that stands still is not asked fewer questions meanwhile.
 */
public final class PacedLoad implements AutoCloseable {

    private static final int CONNECTIONS = 64;
    private static final long GRAIN_NANOS = 500_000;

    private final Calls calls;
    private final IntFunction<Buffer> updates;

    /** With the update for each number. Its connections are opened by its first run, which is better thrown away. */
    public PacedLoad(URI service, IntFunction<Buffer> updates) {
        this.calls = new Calls(service, CONNECTIONS);
        this.updates = updates;
    }

    /**
     * When updates were planned and when they were answered, in {@code System.nanoTime}.
     *
     * @param first the number of the first update
     */
    public record Times(int first, long[] planned, long[] answered) {

        /** Nanoseconds from plan to answer. */
        public long[] took() {
            long[] took = new long[planned.length];
            for (int at = 0; at < took.length; at++) {
                took[at] = answered[at] - planned[at];
            }
            return took;
        }
    }

    /** Sends so many, the first with this number, and waits for their answers. */
    public Times run(int first, int count, double perSecond) throws InterruptedException {
        Times times = new Times(first, new long[count], new long[count]);
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        CountDownLatch open = new CountDownLatch(count);
        long begin = System.nanoTime() + GRAIN_NANOS;
        for (int at = 0; at < count; at++) {
            times.planned[at] = begin + (long) (at * 1e9 / perSecond);
        }
        for (int at = 0; at < count; at = send(times, at, open, failure)) {
            LockSupport.parkNanos(Math.max(1, times.planned[at] - System.nanoTime()));
        }
        if (!open.await(60, TimeUnit.SECONDS) || failure.get() != null) {
            throw new IllegalStateException("updates were not answered or refused", failure.get());
        }
        return times;
    }

    /** Sends what is due; says what is next. */
    private int send(Times times, int from, CountDownLatch open, AtomicReference<@Nullable Throwable> failure) {
        int end = from;
        while (end < times.planned.length && times.planned[end] <= System.nanoTime()) {
            end++;
        }
        int until = end;
        if (until > from) {
            Calls.onLoop(() -> {
                for (int at = from; at < until; at++) {
                    one(times, at, open, failure);
                }
            });
        }
        return until;
    }

    private void one(Times times, int at, CountDownLatch open, AtomicReference<@Nullable Throwable> failure) {
        calls.post("/v1/updates", "application/json", updates.apply(times.first + at))
                .onComplete(answer -> {
                    times.answered[at] = System.nanoTime();
                    if (answer.failed()) {
                        failure.set(answer.cause());
                    }
                    open.countDown();
                });
    }

    @Override
    public void close() {
        calls.close();
    }
}
