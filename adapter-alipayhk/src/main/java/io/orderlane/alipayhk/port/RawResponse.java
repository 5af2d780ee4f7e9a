package io.orderlane.alipayhk.port;

import java.time.Duration;

/**
 * What came back, untouched: the body's bytes are those the signature was made over.
 *
 * @param took from the moment the request was handed over until the last byte
 */
public record RawResponse(int status, ResponseHeaders headers, Bytes body, Duration took) {

    /** Status and size; neither headers nor body. */
    @Override
    public String toString() {
        return "HTTP " + status + ", " + body + " in " + took.toMillis() + " ms";
    }
}
