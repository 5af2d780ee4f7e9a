package io.orderlane.app.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Asks the service again and again how many attempts the waiting head of each order has consumed, and keeps the most. */
final class AttemptWatch implements AutoCloseable {

    private static final Duration EVERY = Duration.ofMillis(200);
    /** The longest page. */
    static final int MOST_ORDERS = 500;

    private final Map<String, Integer> most = new HashMap<>();
    private final Supplier<URI> node;
    private final Thread thread = new Thread(this::run, "attempt-watch");
    private int missed;
    private int looks;
    private volatile boolean closing;

    AttemptWatch(Supplier<URI> node) {
        this.node = node;
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        while (!closing) {
            try {
                look();
            } catch (UncheckedIOException busy) {
                synchronized (this) {
                    missed++;
                }
            }
            Pause.of(EVERY);
        }
    }

    private void look() {
        JsonNode orders =
                Http.get(node.get(), "/v1/orders?limit=" + MOST_ORDERS).get("orders");
        synchronized (this) {
            orders.forEach(order -> most.merge(
                    order.get("orderNo").asText(), order.get("attempts").asInt(), Math::max));
            looks++;
        }
    }

    /** How often it looked, and how often it got no answer. */
    synchronized String figures() {
        return "looks=" + looks + " missedLooks=" + missed;
    }

    /** The most that an order's head was ever seen to have consumed. */
    synchronized int most(String orderNo) {
        return most.getOrDefault(orderNo, 0);
    }

    @Override
    public void close() {
        closing = true;
        try {
            thread.join(10_000);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
