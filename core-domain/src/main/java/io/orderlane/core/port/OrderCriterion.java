package io.orderlane.core.port;

import java.util.Locale;

/** What orders can be filtered by. */
public enum OrderCriterion {
    /** The configured account. */
    ACCOUNT,
    /** Our name of the scenario. */
    SCENARIO,
    /** The last accepted status. */
    STATUS;

    /** Its value for this order. */
    public String of(OrderView view) {
        return switch (this) {
            case ACCOUNT -> view.order().key().account();
            case SCENARIO -> view.order().key().scenario();
            case STATUS -> view.order().status();
        };
    }

    /** Its name as people and programs write it, such as {@code scenario}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
