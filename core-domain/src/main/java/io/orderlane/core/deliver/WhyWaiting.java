package io.orderlane.core.deliver;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why an order's next notification has not been sent yet: one answer from a closed list.
 *
 * @param words the same for people
 * @param until until when it holds, where that is known
 * @param trouble the failures its route has; null while it has none
 */
public record WhyWaiting(
        Reason reason,
        String words,
        @Nullable Instant until,
        @Nullable RouteTrouble trouble) {

    /** Every answer there is; their names are a contract. */
    public enum Reason {
        /** Nothing waits: everything that was accepted has ended, the last of it well. */
        NOTHING_WAITS,
        /** Nothing waits, and the last that was accepted never arrived: it was too late. */
        EXPIRED,
        /** Nothing waits, and something of it was refused and set aside for a person, so it does not arrive. */
        PARKED_BEHIND,
        /** Nothing waits: the order ended before anything of it was sent, so nothing was. */
        NEVER_SHOWN,
        /** It is due and will be sent at once. */
        DUE_NOW,
        /** An attempt failed or was put off; the next one has a time. */
        NOT_DUE_YET,
        /** A process is sending it. */
        BEING_SENT,
        /** A person paused the route. */
        ROUTE_PAUSED,
        /** The route is down and is being probed. */
        ROUTE_DOWN,
        /** AlipayHK asked for fewer requests. */
        ROUTE_SLOWED,
        /** As many sends as allowed are in flight on the route. */
        ROUTE_FULL,
        /** No account of this name is configured here. */
        ACCOUNT_MISSING,
        /** The scenario's jar is not installed here. */
        SCENARIO_MISSING,
        /** The scenario's definition was changed and cannot read what waits. */
        DEFINITION_CHANGED,
        /** AlipayHK refused its status, and the scenario waits for a person. */
        PARKED
    }
}
