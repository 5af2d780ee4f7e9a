package io.orderlane.core.notification;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an exchange, to be kept with the attempt. Holds nothing of the content.
 *
 * @param httpStatus the HTTP status; 0 when there was no answer
 * @param resultStatus {@code S}, {@code F} or {@code U} as answered
 * @param resultCode the result code as answered
 * @param verdict the verdict on the answer's signature
 * @param keyVersion the key version the answer names
 * @param tracerId AlipayHK's id of the exchange
 * @param took from the first byte out to the last byte in
 */
public record Trace(
        int httpStatus,
        @Nullable String resultStatus,
        @Nullable String resultCode,
        @Nullable String verdict,
        @Nullable String keyVersion,
        @Nullable String tracerId,
        Duration took) {

    /** Nothing was exchanged. */
    public static final Trace NONE = new Trace(0, null, null, null, null, null, Duration.ZERO);
}
