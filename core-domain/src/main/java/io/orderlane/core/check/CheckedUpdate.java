package io.orderlane.core.check;

import io.orderlane.core.field.DisplayLocale;
import io.orderlane.core.field.FieldValues;
import io.orderlane.core.order.Content;
import io.orderlane.core.order.LaneKey;
import io.orderlane.core.order.OrderKey;
import io.orderlane.core.order.Recipient;
import io.orderlane.core.order.RouteKey;
import io.orderlane.core.scenario.Scenario;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An update that broke no blocking rule, typed and normalised.
 *
 * @param scenario its scenario
 * @param key the order it is about
 * @param status its status's wire name
 * @param occurredAt when it happened
 * @param recipient who sees the card
 * @param createdAt when the order began, where the merchant said so
 * @param deliverBy after when it is not worth sending, where the merchant said so
 * @param shared typed values that are the same in every language
 * @param display typed values of each language
 * @param content the same, normalised for the wire
 * @param fingerprint SHA-256 of all of it in canonical order, lower-case hex
 * @param warnings what is advisable but not required
 */
public record CheckedUpdate(
        Scenario<?> scenario,
        OrderKey key,
        String status,
        Instant occurredAt,
        Recipient recipient,
        @Nullable Instant createdAt,
        @Nullable Instant deliverBy,
        FieldValues shared,
        Map<DisplayLocale, FieldValues> display,
        Content content,
        String fingerprint,
        List<Violation> warnings) {

    public CheckedUpdate {
        display = Map.copyOf(display);
        warnings = List.copyOf(warnings);
    }

    /** The order's identity at AlipayHK. */
    public LaneKey laneKey() {
        return new LaneKey(new RouteKey(key.account(), scenario.baseApi()), key.orderNo());
    }

    @Override
    public String toString() {
        return key + " " + status;
    }
}
