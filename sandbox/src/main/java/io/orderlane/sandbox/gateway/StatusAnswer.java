package io.orderlane.sandbox.gateway;

/** Which status the order service's answer carries: its page says "existing", not when. */
public enum StatusAnswer {
    BEFORE_UPDATE,
    AFTER_UPDATE
}
