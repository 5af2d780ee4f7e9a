package io.orderlane.core.deliver;

import io.orderlane.core.order.OrderKey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A run of failures on a route: which, since when, and how often. Contains nothing of what was sent. It ends when as
 * much succeeded in a row as had failed (at most fifty), or when something succeeds a minute after the last failure;
 * what fails again within a minute of its end goes on with it.
 *
 * @param code the last failure in a word, such as {@code UNKNOWN_HOST} or {@code INVALID_SIGNATURE}
 * @param detail the same with what is known besides, at most 200 characters without control characters
 * @param lastOrder the order whose attempt failed last
 * @param endedAt when the route was well again; null while it is not
 */
public record RouteTrouble(
        String code,
        String detail,
        Instant since,
        Instant lastAt,
        long failures,
        OrderKey lastOrder,
        @Nullable Instant endedAt) {

    /** How often it failed, since when, and why it failed last, for people; times to the second. */
    public String words() {
        return failures + (failures == 1 ? " failure since " : " failures since ") + seconds(since) + ", the last at "
                + seconds(lastAt) + ": " + detail;
    }

    private static Instant seconds(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS);
    }

    /** Whether it still lasts. */
    public boolean isOn() {
        return endedAt == null;
    }
}
