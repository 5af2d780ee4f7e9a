package io.orderlane.core.deliver;

/** Whether a newer notification of an order may take the place of older ones that still wait. */
public enum Superseding {
    /** Every notification is sent. */
    NEVER,
    /** Of the same status repeated, only the newest data is sent. */
    REPEATS,
    /** What has waited too long gives way to the newest; the rest is sent one by one. */
    WHEN_LATE
}
