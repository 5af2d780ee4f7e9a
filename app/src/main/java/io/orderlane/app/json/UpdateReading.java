package io.orderlane.app.json;

import io.orderlane.core.check.Violation;
import io.orderlane.core.order.OrderUpdate;
import java.util.function.Function;

/** What came of reading an update. */
public sealed interface UpdateReading {

    /** It is JSON and one object; nothing more is known of it. */
    record Understood(OrderUpdate update) implements UpdateReading {}

    /** It is not. */
    record NotJson(Violation violation) implements UpdateReading {}

    /** The value for the case that it is; every case must be answered. */
    default <R> R fold(Function<OrderUpdate, R> understood, Function<Violation, R> notJson) {
        return this instanceof Understood u
                ? understood.apply(u.update())
                : notJson.apply(((NotJson) this).violation());
    }
}
