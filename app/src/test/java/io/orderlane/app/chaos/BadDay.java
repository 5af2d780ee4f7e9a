package io.orderlane.app.chaos;

import io.orderlane.sandbox.fault.Misbehaviour;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way the gateway misbehaves towards the orders of one account.
 *
 * @param scenario of those orders
 * @param means what each try that meets it has to count as
 * @param then what happens, all at once
 */
record BadDay(String name, String scenario, Means means, List<Misbehaviour> then) {

    /** What a try may count as, in the service's own words. */
    enum Means {
        /** A success, however odd. */
        HARMLESS(null, false),
        /** Nobody knows whether it arrived: a true failure. */
        UNCONFIRMED("UNCONFIRMED", true),
        /** The route's fault: the order keeps its place and loses no attempt. */
        ROUTE_AT_FAULT("ROUTE_AT_FAULT", false),
        /** Fewer, please; no attempt is lost. */
        SLOW_DOWN("SLOW_DOWN", false),
        /** The other command, at once; no attempt is lost. */
        SWITCH_COMMAND("SWITCH_COMMAND", false),
        /** Refused for good: the status is kept for a person, the next one takes over. */
        REFUSED("REFUSED", false),
        /** The same, until the third order says that it is the route. */
        REFUSED_BY_CONTRACT("REFUSED", false),
        /** Switched, and the other command is not wanted either. */
        REFUSED_AFTER_SWITCH("SWITCH_COMMAND", false);

        private final @Nullable String outcome;
        private final boolean consumesAttempts;

        Means(@Nullable String outcome, boolean consumesAttempts) {
            this.outcome = outcome;
            this.consumesAttempts = consumesAttempts;
        }

        /** The outcome that the service has to note; null for none but success. */
        @Nullable
        String outcome() {
            return outcome;
        }

        boolean consumesAttempts() {
            return consumesAttempts;
        }

        /** Whether a status may end set aside for a person. */
        boolean mayPark() {
            return this == REFUSED || this == REFUSED_BY_CONTRACT || this == REFUSED_AFTER_SWITCH;
        }

        boolean mustPark() {
            return mayPark() && this != REFUSED_BY_CONTRACT;
        }
    }
}
