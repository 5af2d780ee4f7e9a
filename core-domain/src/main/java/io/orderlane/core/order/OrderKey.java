package io.orderlane.core.order;

/**
 * How people name an order: {@code [account/]scenario/orderNo}.
 *
 * @param account the configured account; {@code default} unless another is named
 * @param scenario our name of the scenario
 * @param orderNo the merchant order number
 */
public record OrderKey(String account, String scenario, String orderNo) {

    /** The account that is meant when none is named. */
    public static final String DEFAULT_ACCOUNT = "default";

    /**
     * Reads the printed form. Everything behind the scenario belongs to the order number where only one slash is there;
     * with two or more, the first part is the account.
     *
     * @throws IllegalArgumentException when there is no slash, or a part is empty
     */
    public static OrderKey parse(String text) {
        String[] parts = text.split("/", 3);
        boolean complete = parts.length >= 2 && java.util.Arrays.stream(parts).noneMatch(String::isBlank);
        if (!complete) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" does not name an order; expected [account/]scenario/orderNo,"
                            + " such as ride-hailing/R-1001.");
        }
        return parts.length == 2
                ? new OrderKey(DEFAULT_ACCOUNT, parts[0], parts[1])
                : new OrderKey(parts[0], parts[1], parts[2]);
    }

    @Override
    public String toString() {
        return (account.equals(DEFAULT_ACCOUNT) ? "" : account + "/") + scenario + "/" + orderNo;
    }
}
