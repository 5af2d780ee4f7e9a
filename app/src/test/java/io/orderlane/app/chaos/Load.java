package io.orderlane.app.chaos;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * Submits rides at a steady rate, several at once, each status after the one before it was answered. What was not answered
 * with 200 or 202 is submitted again, to whichever node listens then.
 */
final class Load implements AutoCloseable {

    private static final Duration TICK = Duration.ofMillis(100);
    private static final int SENDERS = 3;

    /** So many rides that it goes on until it is ended. */
    static final int ENDLESS = Integer.MAX_VALUE;

    private final Supplier<List<URI>> nodes;
    private final IntFunction<Ride> journeys;
    private final Deque<Cursor> idle = new ArrayDeque<>();
    private final Map<String, List<Instant>> accepted = new HashMap<>();
    private final Map<String, Ride> rides = new HashMap<>();
    private final List<String> refused = new ArrayList<>();
    private final List<Thread> senders = new ArrayList<>();
    private final Random random;
    private final int lanes;
    private final double perSecond;
    private final long beganAt = System.nanoTime();
    private int opened;
    private int finished;
    private int handedOut;
    private int unanswered;
    private int silent;
    private volatile boolean closing;

    private static final class Cursor {
        private final Ride ride;
        private int next;

        Cursor(Ride ride) {
            this.ride = ride;
        }

        String update() {
            return ride.updates().get(next);
        }
    }

    /**
     * A load that has begun.
     *
     * @param nodes those that listen now
     * @param lanes how many rides in all
     * @param open how many at once
     * @param perSecond how many updates a second
     */
    Load(Supplier<List<URI>> nodes, int lanes, int open, double perSecond, long seed) {
        this(nodes, Ride::number, lanes, open, perSecond, seed);
    }

    /** The same with rides of one's own, by number from 0. */
    Load(Supplier<List<URI>> nodes, IntFunction<Ride> journeys, int lanes, int open, double perSecond, long seed) {
        this.nodes = nodes;
        this.journeys = journeys;
        this.lanes = lanes;
        this.perSecond = perSecond;
        this.random = new Random(seed);
        for (int i = 0; i < Math.min(open, lanes); i++) {
            open();
        }
        for (int i = 0; i < SENDERS; i++) {
            Thread sender = new Thread(this::run, "load-" + i);
            sender.setDaemon(true);
            sender.start();
            senders.add(sender);
        }
    }

    private void open() {
        Ride ride = journeys.apply(opened++);
        rides.put(ride.orderNo(), ride);
        accepted.put(ride.orderNo(), new ArrayList<>());
        idle.add(new Cursor(ride));
    }

    private void run() {
        while (!closing && !isDone()) {
            List<URI> up = nodes.get();
            List<Cursor> batch = up.isEmpty() ? List.of() : take();
            if (!batch.isEmpty()) {
                URI node = up.get(pick(up.size()));
                answered(
                        batch,
                        Http.submit(node, batch.stream().map(Cursor::update).toList()));
            }
            Pause.of(TICK);
        }
    }

    private synchronized int pick(int bound) {
        return random.nextInt(bound);
    }

    private synchronized List<Cursor> take() {
        int due = (int) ((System.nanoTime() - beganAt) / 1e9 * perSecond) - handedOut;
        List<Cursor> batch = new ArrayList<>();
        while (batch.size() < Math.min(due, 100) && !idle.isEmpty()) {
            batch.add(idle.poll());
        }
        handedOut += batch.size();
        return batch;
    }

    private synchronized void answered(List<Cursor> batch, List<Integer> statuses) {
        for (int i = 0; i < batch.size(); i++) {
            answered(batch.get(i), statuses.get(i));
        }
    }

    private void answered(Cursor cursor, int status) {
        if (status == 200 || status == 202) {
            accepted.get(cursor.ride.orderNo()).add(Instant.now());
            cursor.next++;
            if (cursor.next < cursor.ride.updates().size()) {
                idle.add(cursor);
            } else {
                finished++;
                if (opened < lanes) {
                    open();
                }
            }
            return;
        }
        handedOut--;
        unanswered++;
        silent += status == 0 ? 1 : 0;
        if (status == 0 || status == 503) {
            idle.addFirst(cursor);
        } else {
            refused.add(cursor.ride.orderNo() + " " + cursor.ride.statuses().get(cursor.next) + " got " + status);
            finished++;
        }
    }

    synchronized boolean isDone() {
        return finished == lanes;
    }

    /** Waits until every ride was submitted to its end. */
    void awaitDone(Duration most) {
        Pause.until(most, "the load was not taken in", this::isDone);
    }

    /** By order number, the statuses that were answered with 200 or 202, in order. */
    synchronized Map<String, List<String>> accepted() {
        Map<String, List<String>> statuses = new HashMap<>();
        accepted.forEach((orderNo, when) ->
                statuses.put(orderNo, rides.get(orderNo).statuses().subList(0, when.size())));
        return statuses;
    }

    /** By order number, when each of them was answered. */
    synchronized Map<String, List<Instant>> acceptedAt() {
        Map<String, List<Instant>> copy = new HashMap<>();
        accepted.forEach((orderNo, when) -> copy.put(orderNo, List.copyOf(when)));
        return copy;
    }

    /** What was turned away for good; there should be none. */
    synchronized List<String> refused() {
        return List.copyOf(refused);
    }

    /** How often an update had to be submitted again. */
    synchronized int resubmitted() {
        return unanswered;
    }

    /** How often an update got no answer at all. */
    synchronized int silent() {
        return silent;
    }

    /** How many updates were taken in so far. */
    synchronized int taken() {
        return accepted.values().stream().mapToInt(List::size).sum();
    }

    @Override
    public void close() {
        end();
    }

    /** Stops submitting, wherever the rides are. */
    void end() {
        closing = true;
        for (Thread sender : senders) {
            try {
                sender.join(10_000);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
