package io.orderlane.alipayhk.vertx;

import io.orderlane.alipayhk.port.ResponseHeaders;
import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Optional;

/** Vert.x's headers of an answer that is whole, looked at where they are. */
record AnswerHeaders(MultiMap headers) implements ResponseHeaders {

    @Override
    public List<String> allValues(String name) {
        return List.copyOf(headers.getAll(name));
    }

    @Override
    public Optional<String> firstValue(String name) {
        return Optional.ofNullable(headers.get(name));
    }
}
