package io.orderlane.sandbox.http;

import io.orderlane.sandbox.protocol.Body;
import io.orderlane.sandbox.protocol.Call;
import io.orderlane.sandbox.protocol.CallHeaders;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.time.Instant;

/** Takes a request off the socket, headers verbatim. */
final class CallReader {

    private CallReader() {}

    static Call read(HttpServerRequest request, Buffer body, Instant at) {
        CallHeaders headers = new CallHeaders(
                request.getHeader("Client-Id"),
                request.getHeader("Request-Time"),
                request.getHeader("Content-Type"),
                request.getHeader("Signature"),
                request.getHeader("Encrypt"));
        return new Call(at, request.method().name(), request.uri(), headers, Body.of(body.getBytes()));
    }
}
