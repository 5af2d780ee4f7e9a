package io.orderlane.core.card;

/** Which state of an order a card shows. */
public enum CardBasis {
    /** What AlipayHK last confirmed: what is on the phone, as far as we know. */
    CONFIRMED,
    /** What was last accepted: what will be on the phone. */
    ACCEPTED
}
