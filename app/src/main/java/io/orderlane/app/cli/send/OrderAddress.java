package io.orderlane.app.cli.send;

import io.orderlane.app.cli.console.CommandFailure;
import io.orderlane.app.cli.console.ExitCode;
import io.orderlane.core.order.OrderKey;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The service's paths for orders and routes that people name on the command line. */
public final class OrderAddress {

    private final OrderKey key;

    private OrderAddress(OrderKey key) {
        this.key = key;
    }

    /** The order of this name, {@code [account/]scenario/orderNo}; throws {@link CommandFailure} if it names none. */
    public static OrderAddress of(String name) {
        try {
            return new OrderAddress(OrderKey.parse(name));
        } catch (IllegalArgumentException malformed) {
            throw new CommandFailure(ExitCode.USAGE, String.valueOf(malformed.getMessage()), malformed);
        }
    }

    public OrderKey key() {
        return key;
    }

    /** Its path, with this behind it. */
    public String path(String rest) {
        return "/v1/orders/" + segment(key.account()) + "/" + segment(key.scenario()) + "/" + segment(key.orderNo())
                + rest;
    }

    /** What is said when the service does not know it. */
    public String unknown() {
        return "The service does not know the order " + key
                + ". `orderlane orders` lists those it knows; an order of another account is account/scenario/orderNo.";
    }

    /** The path of a route, {@code account/api}; throws {@link CommandFailure} when it has another form. */
    public static String route(String name) {
        String[] parts = name.split("/", -1);
        if (parts.length != 2 || parts[0].isBlank() || parts[1].isBlank()) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "\"" + name + "\" does not name a route; expected account/api, such as default/order-service.");
        }
        return segment(parts[0]) + "/" + segment(parts[1]);
    }

    /** A text as one part of a path, or as the value of a parameter; dots are escaped where they are all of it. */
    public static String segment(String text) {
        String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
        return text.matches("\\.{1,2}") ? encoded.replace(".", "%2E") : encoded;
    }
}
