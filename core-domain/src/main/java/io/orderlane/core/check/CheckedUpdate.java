package io.orderlane.core.check;

import io.orderlane.core.field.DisplayLocale;
import io.orderlane.core.field.FieldValues;
import io.orderlane.core.order.Content;
import io.orderlane.core.order.LaneKey;
import io.orderlane.core.order.OrderKey;
import io.orderlane.core.order.Recipient;
import io.orderlane.core.order.RouteKey;
import io.orderlane.core.scenario.Scenario;
import io.orderlane.core.scenario.ScenarioStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An update that broke no blocking rule, typed and normalised.
 *
 * @param reached its status, of its scenario
 * @param createdAt when the order began, where the merchant gave it
 * @param deliverBy after when it is not worth sending, where the merchant gave it
 * @param shared typed values that are the same in every language
 * @param display typed values of each language
 * @param content the same, normalised for the wire
 * @param fingerprint SHA-256 of all of it in canonical order, lower-case hex
 */
public record CheckedUpdate(
        ScenarioStatus<?> reached,
        OrderKey key,
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

    /** Its scenario. */
    public Scenario<?> scenario() {
        return reached.scenario();
    }

    /** Its status's wire name. */
    public String status() {
        return reached.name();
    }

    /** The order's identity at AlipayHK. */
    public LaneKey laneKey() {
        return new LaneKey(new RouteKey(key.account(), scenario().baseApi()), key.orderNo());
    }

    @Override
    public String toString() {
        return key + " " + status();
    }
}
