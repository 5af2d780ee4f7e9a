package io.orderlane.sandbox.protocol;

import org.jspecify.annotations.Nullable;

/**
 * What a request is about, as far as it could be read; null where it could not. The scenario is a template code or
 * merchantBizType, the event time {@code bizDate} or {@code orderModifyTime} in epoch milliseconds.
 */
public record Subject(
        @Nullable Api api,
        @Nullable String clientId,
        @Nullable String scenario,
        @Nullable String orderNo,
        @Nullable String requestId,
        @Nullable String command,
        @Nullable String status,
        @Nullable Long eventTime) {

    public static Subject unreadable(@Nullable Api api, @Nullable String clientId) {
        return new Subject(api, clientId, null, null, null, null, null, null);
    }
}
