package io.orderlane.payment;

/** The statuses of a payment order; the names are the wire names (Payment Order, Order Status). */
public enum PaymentStatus {
    /** The user has to pay. */
    WAIT_PAY,
    /** The automatic debit failed. */
    PAY_FAILED,
    /** The bill is overdue; spelt as on the page. */
    OVERDUED,
    /** Completed; the card disappears. */
    CLOSED
}
