package io.orderlane.core.order;

import java.util.Arrays;

/**
 * How people name an order: {@code [account/]scenario/orderNo}.
 *
 * @param account the configured account; {@code default} unless another is named
 * @param scenario our name of the scenario
 */
public record OrderKey(String account, String scenario, String orderNo) {

    /** The account that is meant when none is named. */
    public static final String DEFAULT_ACCOUNT = "default";

    /**
     * Reads the printed form. With one slash, it is the scenario and the order number; with two or more, the first part
     * is the account and what follows the scenario is the order number, which may have slashes.
     *
     * @throws IllegalArgumentException when there is no slash, or a part is empty
     */
    public static OrderKey parse(String text) {
        String[] parts = text.split("/", 3);
        boolean complete = parts.length >= 2 && Arrays.stream(parts).noneMatch(String::isBlank);
        if (!complete) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" does not name an order; expected [account/]scenario/orderNo,"
                            + " such as ride-hailing/R-1001.");
        }
        return parts.length == 2
                ? new OrderKey(DEFAULT_ACCOUNT, parts[0], parts[1])
                : new OrderKey(parts[0], parts[1], parts[2]);
    }

    /** As {@link #parse} reads it: the account is left out only where nothing else could be read as one. */
    @Override
    public String toString() {
        boolean plain = account.equals(DEFAULT_ACCOUNT) && !orderNo.contains("/");
        return (plain ? "" : account + "/") + scenario + "/" + orderNo;
    }
}
