package io.orderlane.app.http;

import io.orderlane.app.json.Members;
import io.orderlane.core.port.OrderReader;
import java.util.function.BooleanSupplier;

/** {@code GET /readyz}: whether updates can be taken in now. */
final class ReadinessEndpoint implements Endpoint {

    private final OrderReader reader;
    private final BooleanSupplier stopping;

    ReadinessEndpoint(OrderReader reader, BooleanSupplier stopping) {
        this.reader = reader;
        this.stopping = stopping;
    }

    @Override
    public Answer answer(Asked asked) {
        if (stopping.getAsBoolean()) {
            throw new ProblemException(Problems.stopping());
        }
        return Answer.json(
                200,
                new Members()
                        .text("status", "ready")
                        .number("pending", reader.pending())
                        .object());
    }
}
