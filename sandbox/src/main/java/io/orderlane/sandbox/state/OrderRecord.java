package io.orderlane.sandbox.state;

import io.orderlane.sandbox.protocol.OrderKey;
import java.util.Optional;

/** An order as AlipayHK holds it: its own number, how many events took effect, the last of them, and the card. */
public record OrderRecord(OrderKey key, String orderId, int updates, Event last, Card card) {

    public String status() {
        return last.status();
    }

    /** The event time the next one has to reach, epoch milliseconds. */
    public long eventTime() {
        return last.eventTime();
    }

    /** A note when the order's status is already one that its page calls an end. */
    Optional<String> endNote() {
        return last.statusRule().end() ? Optional.of("after the end status " + status()) : Optional.empty();
    }

    OrderRecord taking(Event event, Card newCard) {
        return new OrderRecord(key, orderId, updates + 1, event, newCard);
    }
}
