package io.orderlane.ride;

/** The statuses of a ride on either API; the names are the wire names (Ride Hailing, Order Status). */
public enum RideStatus {
    /** A driver is being found. */
    PENDING,
    /** Booked, and the driver is not on the way yet; for rides booked ahead only. */
    BOOKED,
    /** A driver took it. */
    ORDER_TAKEN,
    /** The user has to board. */
    TO_BOARD,
    /** The journey is under way. */
    SERVING,
    /** The user has to pay. */
    WAIT_PAY,
    /** Completed, or cancelled by the user; the card disappears. */
    FINISHED,
    /** Another driver is being found. */
    TO_SEND,
    /** Cancelled by the driver; the card disappears after 5 minutes. */
    CLOSED,
    /** Cancelled by the user with payment still due; the card disappears. */
    CANCEL_WAIT_PAY
}
