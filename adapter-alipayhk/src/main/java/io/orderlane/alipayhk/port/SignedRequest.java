package io.orderlane.alipayhk.port;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request ready to be sent as it is: POST, these headers, this body. Changing a byte breaks its signature.
 *
 * @param path the path as it was signed, with the query if there is one
 * @param headers in the order they are sent; the transport adds none that matters to the receiver
 */
public record SignedRequest(Endpoint endpoint, String path, Map<String, String> headers, Bytes body) {

    /** Keeps the headers' order. */
    public SignedRequest {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    /** Where it goes and how large it is; neither headers nor body. */
    @Override
    public String toString() {
        return "POST " + endpoint + path + ", " + body;
    }
}
