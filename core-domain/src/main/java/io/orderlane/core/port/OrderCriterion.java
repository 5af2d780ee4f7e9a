package io.orderlane.core.port;

import java.util.Locale;
import java.util.function.Function;

/** What orders can be filtered by. */
public enum OrderCriterion {
    /** The configured account. */
    ACCOUNT(view -> view.order().key().account()),
    /** Our name of the scenario. */
    SCENARIO(view -> view.order().key().scenario()),
    /** The last accepted status. */
    STATUS(view -> view.order().status());

    private final Function<OrderView, String> value;

    OrderCriterion(Function<OrderView, String> value) {
        this.value = value;
    }

    /** What it is of this order. */
    public String of(OrderView view) {
        return value.apply(view);
    }

    /** Its name as people and programs write it, such as {@code scenario}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
