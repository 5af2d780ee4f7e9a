package io.orderlane.sandbox.protocol;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The bytes a signature covers: {@code <METHOD> <path-with-query>\n<Client-Id>.<time>.<body>}. */
public final class SigningString {

    private SigningString() {}

    public static byte[] of(String method, String uri, String clientId, String time, Body body) {
        String head = method + " " + uri + "\n" + clientId + "." + time + ".";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(body.bytes());
        return bytes.toByteArray();
    }
}
