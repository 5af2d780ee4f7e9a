package io.orderlane.core.port;

import io.orderlane.core.order.RouteKey;
import java.time.Duration;

/** One who sends lanes as soon as something of them is accepted, so that nobody has to look for them. */
public interface Handover {

    /** Takes nothing. */
    Handover NOBODY = new Handover() {
        @Override
        public Duration lease() {
            return Duration.ZERO;
        }

        @Override
        public boolean takes(RouteKey route) {
            return false;
        }
    };

    /** For how long a lane is leased for it. */
    Duration lease();

    /**
     * Whether it takes one more lane of this route; each yes keeps a place. Called inside the store's transaction, which may
     * be repeated or undone, so it does nothing else and never blocks.
     */
    boolean takes(RouteKey route);
}
