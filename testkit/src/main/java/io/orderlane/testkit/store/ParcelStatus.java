package io.orderlane.testkit.store;

/** Where a parcel is. */
public enum ParcelStatus {
    /** Ordered. */
    PLACED,
    /** In its box. */
    PACKED,
    /** On its way. */
    SENT,
    /** With its owner; nothing may follow but {@link #RETURNED}. */
    RECEIVED,
    /** Sent back; the end. */
    RETURNED
}
