package io.orderlane.core.port;

import org.jspecify.annotations.Nullable;

/**
 * Which orders are asked for; newest first.
 *
 * @param account of this account; null for all
 * @param scenario of this scenario; null for all
 * @param status at this status; null for all
 * @param after only those behind this cursor, from the last answer; null from the start
 * @param limit at most so many
 */
public record OrderFilter(
        @Nullable String account,
        @Nullable String scenario,
        @Nullable String status,
        @Nullable Long after,
        int limit) {

    /** The newest orders. */
    public static OrderFilter newest(int limit) {
        return new OrderFilter(null, null, null, null, limit);
    }
}
