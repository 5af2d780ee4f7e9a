package io.orderlane.sandbox.protocol;

import org.jspecify.annotations.Nullable;

/** The request headers of the base pages; null where a header was not sent. */
public record CallHeaders(
        @Nullable String clientId,
        @Nullable String requestTime,
        @Nullable String contentType,
        @Nullable String signature,
        @Nullable String encrypt) {}
