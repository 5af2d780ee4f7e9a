package io.orderlane.core.port;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some of the orders asked for, newest first; {@code next}: the cursor to go on from, null at the end. */
public record OrderPage(List<OrderView> orders, @Nullable Long next) {

    public OrderPage {
        orders = List.copyOf(orders);
    }
}
