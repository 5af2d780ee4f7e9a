package io.orderlane.sandbox.http;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

/** A call of a control endpoint; the argument is the path's second segment, such as a fault's name, or empty. */
record ControlCall(HttpServerRequest request, String argument, String body) {

    @Nullable
    String query(String name) {
        return request.getParam(name);
    }

    long number(String name, long otherwise) {
        String text = query(name);
        try {
            return text == null ? otherwise : Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new BadControlCall(
                    "query parameter " + name + " is no number", "a whole number", "e.g. ?" + name + "=100", e);
        }
    }

    Future<Void> done() {
        return request.response().setStatusCode(204).end();
    }

    void json(Object value) {
        Replies.json(request, 200, value);
    }
}
