package io.orderlane.sandbox.state;

/** What a SEND gets when the order had a notification that is no longer valid; no page says whether it revives it. */
public enum InvalidCardSend {
    /** A new notification. */
    CREATE,
    UN_SUPPORT_BUSINESS
}
