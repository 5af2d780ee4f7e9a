package io.orderlane.sandbox.state;

/** What an UPDATE of a hidden or expired notification gets; it is ignored in any case. */
public enum InvalidCardUpdate {
    IGNORE_WITH_SUCCESS,
    ORDER_NOT_FOUND,
    UN_SUPPORT_BUSINESS
}
