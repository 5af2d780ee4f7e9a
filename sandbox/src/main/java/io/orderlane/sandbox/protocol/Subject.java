package io.orderlane.sandbox.protocol;

import org.jspecify.annotations.Nullable;

/**
 * What a request is about, as far as it could be read; null where it could not.
 *
 * @param api null for an unknown path
 * @param scenario the template code or merchantBizType
 * @param eventTime epoch milliseconds: {@code bizDate} or {@code orderModifyTime}
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
