package io.orderlane.core.notification;

import io.orderlane.core.order.Content;
import java.time.Instant;

/**
 * One accepted update on its way to AlipayHK.
 *
 * @param seq its number along the order, from 1
 * @param status the status's wire name
 * @param wireTime the event time on the wire, epoch milliseconds; fixed at acceptance, the same on every attempt
 * @param deadline after when it is not worth sending
 */
public record Notification(
        NotificationId id,
        int seq,
        String status,
        Instant occurredAt,
        long wireTime,
        Instant acceptedAt,
        Instant deadline,
        Content content) {

    /** The same with another deadline. */
    public Notification until(Instant other) {
        return new Notification(id, seq, status, occurredAt, wireTime, acceptedAt, other, content);
    }
}
