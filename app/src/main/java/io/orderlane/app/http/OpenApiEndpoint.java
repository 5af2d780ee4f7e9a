package io.orderlane.app.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** {@code GET /openapi.yaml}: the description of all this. */
final class OpenApiEndpoint implements Endpoint {

    @Override
    public Answer answer(GetRequest asked) {
        try (InputStream in = OpenApiEndpoint.class.getResourceAsStream("openapi.yaml")) {
            byte[] text =
                    Objects.requireNonNull(in, "openapi.yaml is in this jar").readAllBytes();
            return Answer.text("application/yaml", new String(text, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("openapi.yaml cannot be read from its jar.", unreadable);
        }
    }
}
