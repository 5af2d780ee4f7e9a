package io.orderlane.testkit.host;

import io.orderlane.core.card.Card;

/**
 * A card of a phone, also one that is gone.
 *
 * @param order its order, as people name it: {@code [account/]scenario/orderNo}
 * @param orderNo the merchant's order number
 */
public record ShownCard(String order, String orderNo, Card card) {}
