package io.orderlane.core.order;

import io.orderlane.core.scenario.BaseApi;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An order as it stands: who it belongs to, where it is, and what AlipayHK last confirmed of it. Immutable.
 *
 * @param recipient who sees its card; fixed by the first update
 * @param createdAt when it began: {@code orderCreateTime}, constant
 * @param status the last accepted status
 * @param lastOccurredAt the last accepted event's own time
 * @param lastWireTime the last event time given out for the wire, epoch milliseconds; strictly increasing
 * @param delivered what was last confirmed by AlipayHK; null while nothing was
 */
public record Order(
        OrderKey key,
        BaseApi api,
        Recipient recipient,
        Instant createdAt,
        String status,
        Instant lastOccurredAt,
        long lastWireTime,
        @Nullable Delivered delivered) {

    /**
     * What AlipayHK last confirmed.
     *
     * @param wireTime its event time on the wire, epoch milliseconds
     * @param cardUntil when the card is believed to disappear by itself; null when nothing says that it does, as on the
     *     order service, whose page names no life
     */
    public record Delivered(
            String status,
            long wireTime,
            Instant at,
            @Nullable Instant cardUntil) {}

    /** Its identity at AlipayHK. */
    public LaneKey laneKey() {
        return new LaneKey(route(), key.orderNo());
    }

    /** What it is delivered over. */
    public RouteKey route() {
        return new RouteKey(key.account(), api);
    }

    /** What AlipayHK last confirmed. */
    public Optional<Delivered> lastDelivered() {
        return Optional.ofNullable(delivered);
    }

    /** The order after another status was accepted. */
    public Order moved(String next, Instant occurredAt, long wireTime) {
        return new Order(key, api, recipient, createdAt, next, occurredAt, wireTime, delivered);
    }

    /** The order after AlipayHK confirmed something. */
    public Order confirmed(Delivered fact) {
        return new Order(key, api, recipient, createdAt, status, lastOccurredAt, lastWireTime, fact);
    }
}
