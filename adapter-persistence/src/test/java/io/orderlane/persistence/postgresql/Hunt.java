package io.orderlane.persistence.postgresql;

import io.orderlane.core.port.StoreException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Everything that writes, at once, on few orders and from two processes; what PostgreSQL then says of deadlocks. */
final class Hunt implements AutoCloseable {

    private static final int SENDERS = 2;
    private static final long CHORE_PAUSE_NANOS = 20_000_000;

    private final String url;
    private final int lanes;
    private final long seed;
    private final Tally tally = new Tally();
    private final List<PostgresStore> processes;

    /** A hunt on an empty database. */
    Hunt(Class<?> test, int lanes, long seed) {
        this.url = TestServer.emptyDatabase(test);
        this.lanes = lanes;
        this.seed = seed;
        this.processes = List.of(TestServer.open(url, "node-1", null), TestServer.open(url, "node-2", null));
    }

    /** Goes on for so long. */
    Tally last(Duration time) {
        Instant end = Instant.now().plus(time);
        return last(() -> Instant.now().isBefore(end), List.of());
    }

    /** Goes on beside somebody who locks orders as they come, until that is found out, or no longer than this. */
    Tally lastBesideUnsortedLocks(Duration most) {
        Instant end = Instant.now().plus(most);
        List<Runnable> planted = processes.stream()
                .<Runnable>map(process -> new UnsortedLocks(process.database()))
                .toList();
        return last(() -> Instant.now().isBefore(end) && deadlocks() == 0, planted);
    }

    private Tally last(BooleanSupplier goesOn, List<Runnable> others) {
        List<CompletableFuture<Void>> running = new ArrayList<>();
        List<Runnable> tasks = new ArrayList<>(others);
        for (PostgresStore process : processes) {
            tasks.addAll(tasks(process));
        }
        tasks.add(chore(new Ageing(url)));
        tasks.forEach(task -> running.add(started(task, goesOn)));
        running.forEach(CompletableFuture::join);
        return tally;
    }

    private List<Runnable> tasks(PostgresStore process) {
        HuntedOrders orders = new HuntedOrders(process.stores(), lanes, tally, seed + processes.indexOf(process));
        List<Runnable> tasks = new ArrayList<>(List.of(
                orders::accept,
                orders::replay,
                chore(() -> tally.reaped.add(process.stores().lanes().reap())),
                chore(() -> tally.removed.add(process.sweep(500))),
                chore(() -> process.stores().nodes().beat())));
        for (int i = 0; i < SENDERS; i++) {
            tasks.add(orders::send);
        }
        return tasks;
    }

    /** More often than any service would, but not all the time. */
    private static Runnable chore(Runnable task) {
        return () -> {
            task.run();
            LockSupport.parkNanos(CHORE_PAUSE_NANOS);
        };
    }

    private CompletableFuture<Void> started(Runnable task, BooleanSupplier goesOn) {
        return CompletableFuture.runAsync(
                () -> {
                    while (goesOn.getAsBoolean()) {
                        attempt(task);
                    }
                },
                work -> new Thread(work).start());
    }

    /** Whoever had to give way twice says so; that is counted, not fatal. */
    private void attempt(Runnable task) {
        try {
            task.run();
        } catch (StoreException gaveWay) {
            tally.gaveWay.increment();
        }
    }

    /** How many the database has counted so far. */
    long deadlocks() {
        return Long.parseLong(TestServer.query(
                        url,
                        "SELECT pg_stat_force_next_flush()",
                        "SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()")
                .get(0));
    }

    @Override
    public void close() {
        processes.forEach(PostgresStore::close);
    }
}
