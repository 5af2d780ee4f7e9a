package io.orderlane.benchmarks.stores;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The job of one contender, in a process of its own. Arguments: the contender, the database, how many orders come while
 * they are delivered, and how many come before.
 *
 * <p>It prints a line for each of its four parts at its end: how many updates, in how many nanoseconds, with how many
 * nanoseconds of CPU of this process. The parts are a warm-up; updates that are delivered as they come; updates that
 * come while nothing is delivered; and their delivery.
 */
public final class StoreJob {

    private static final long LONGEST_NANOS = 300_000_000_000L;

    private final Queue.Contender contender;
    private final String url;
    private final AtomicLong delivered = new AtomicLong();

    private StoreJob(Queue.Contender contender, String url) {
        this.contender = contender;
        this.url = url;
    }

    public static void main(String[] args) throws Exception {
        StoreJob job = new StoreJob(Queue.Contender.valueOf(args[0]), args[1]);
        int coming = Integer.parseInt(args[2]);
        try (Queue queue = job.open()) {
            queue.start();
            job.part(() -> job.acceptAndDeliver(queue, "W-", coming));
            job.part(() -> job.acceptAndDeliver(queue, "C-", coming));
        }
        int waiting = Integer.parseInt(args[3]);
        try (Queue queue = job.open()) {
            job.part(() -> accept(queue, "B-", waiting));
            long before = job.delivered.get();
            queue.start();
            job.part(() -> job.awaitDelivered(before, (long) waiting * Queue.UPDATES));
        }
        System.exit(0);
    }

    private Queue open() throws Exception {
        return Queue.open(contender, url, delivered::incrementAndGet);
    }

    /** Runs a part, which returns how many updates it handled, and prints its line. */
    private void part(Callable<Long> part) throws Exception {
        long cpu = cpu();
        long began = System.nanoTime();
        long updates = part.call();
        System.out.println(updates + " " + (System.nanoTime() - began) + " " + (cpu() - cpu));
    }

    private static long cpu() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getProcessCpuTime();
    }

    private long acceptAndDeliver(Queue queue, String prefix, int orders) throws Exception {
        long before = delivered.get();
        return awaitDelivered(before, accept(queue, prefix, orders));
    }

    private long awaitDelivered(long before, long updates) throws InterruptedException {
        long latest = System.nanoTime() + LONGEST_NANOS;
        while (delivered.get() < before + updates && System.nanoTime() < latest) {
            Thread.sleep(1);
        }
        return delivered.get() - before;
    }

    /** Each caller has orders of its own, and hands in the first update of all of them before the second of any. */
    private static long accept(Queue queue, String prefix, int orders) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(Queue.THREADS);
        List<Future<?>> underWay = new ArrayList<>();
        for (int at = 0; at < Queue.THREADS; at++) {
            int caller = at;
            underWay.add(callers.submit(() -> {
                for (int number = 0; number < Queue.UPDATES; number++) {
                    for (int order = caller; order < orders; order += Queue.THREADS) {
                        queue.accept(prefix + order, number);
                    }
                }
                return true;
            }));
        }
        for (Future<?> one : underWay) {
            one.get();
        }
        callers.shutdown();
        return (long) orders * Queue.UPDATES;
    }
}
