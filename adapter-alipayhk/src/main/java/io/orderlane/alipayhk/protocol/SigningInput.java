package io.orderlane.alipayhk.protocol;

import io.orderlane.alipayhk.port.Bytes;
import java.nio.charset.StandardCharsets;

/**
 * What a signature is made over: {@code <METHOD> <path-with-query>\n<Client-Id>.<time>.<body>}, nothing after the body.
 *
 * <p>AlipayHK's own page of it cannot be read; the sibling product with the same headers states it (Antom, digital
 * signature). A response uses the request's method and path with its own Client-Id, Response-Time and raw body.
 *
 * @param method in upper case, always {@code POST} for AlipayHK
 * @param path without scheme and host, with the query if there is one
 * @param clientId the {@code Client-Id} header, verbatim
 * @param time the {@code Request-Time} or {@code Response-Time} header, verbatim
 * @param body the raw bytes on the wire, never re-encoded
 */
public record SigningInput(String method, String path, String clientId, String time, Bytes body) {

    /** The input of a request or of its response; AlipayHK knows only POST. */
    public static SigningInput post(String path, String clientId, String time, Bytes body) {
        return new SigningInput("POST", path, clientId, time, body);
    }

    /** The exact bytes to sign or verify. */
    public byte[] toBytes() {
        return body.after(head().getBytes(StandardCharsets.UTF_8));
    }

    /** Everything before the body, for an explanation to a person. */
    public String head() {
        return method + " " + path + "\n" + clientId + "." + time + ".";
    }

    /** Where it goes and how large it is, without the client or the body. */
    @Override
    public String toString() {
        return method + " " + path + ", " + body;
    }
}
