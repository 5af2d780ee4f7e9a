package io.orderlane.app.http;

import io.orderlane.app.json.Members;
import io.orderlane.app.store.StoreWatch;
import java.util.function.BooleanSupplier;

/** {@code GET /readyz}: whether updates can be taken in now. Answers at once, also where the store does not. */
final class ReadinessEndpoint implements Endpoint {

    private final StoreWatch store;
    private final BooleanSupplier stopping;

    ReadinessEndpoint(StoreWatch store, BooleanSupplier stopping) {
        this.store = store;
        this.stopping = stopping;
    }

    @Override
    public Answer answer(GetRequest asked) {
        if (stopping.getAsBoolean()) {
            throw new ProblemException(Problems.stopping());
        }
        store.trouble().ifPresent(why -> {
            throw new ProblemException(Problems.storeSilent(why));
        });
        return Answer.json(
                200,
                new Members()
                        .text("status", "ready")
                        .number("pending", store.pending())
                        .object());
    }
}
