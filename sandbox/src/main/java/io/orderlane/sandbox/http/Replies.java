package io.orderlane.sandbox.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.core.http.HttpServerRequest;

/** Answers of the control endpoints. */
final class Replies {
    private static final JsonMapper JSON = new JsonMapper();

    private Replies() {}

    static void json(HttpServerRequest request, int status, Object value) {
        text(request, status, "application/json; charset=UTF-8", write(value) + "\n");
    }

    static void text(HttpServerRequest request, int status, String contentType, String text) {
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", contentType)
                .end(text);
    }

    static void error(HttpServerRequest request, int status, ControlError error) {
        json(request, status, error);
    }

    /** A fault of the sandbox itself, not one of its plan. */
    static void broken(HttpServerRequest request, Throwable failure) {
        ControlError error = new ControlError(
                "the sandbox itself failed: " + failure.getClass().getSimpleName(),
                "an answer",
                "report it with the journal's last line");
        error(request, 500, error);
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a plain record cannot be written as JSON", e);
        }
    }
}
