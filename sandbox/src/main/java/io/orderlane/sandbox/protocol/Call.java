package io.orderlane.sandbox.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One HTTP request as it arrived, URI and headers verbatim, since the signature covers them verbatim. */
public record Call(Instant at, String method, String uri, CallHeaders headers, Body body) {

    /** The path without its query. */
    public String path() {
        int query = uri.indexOf('?');
        return query < 0 ? uri : uri.substring(0, query);
    }

    public @Nullable String clientId() {
        return headers.clientId();
    }
}
