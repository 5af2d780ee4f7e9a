package io.orderlane.core.deliver;

import io.orderlane.core.port.LaneState;
import io.orderlane.core.port.OrderView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why an order's next notification has not been sent yet: one answer from a closed list.
 *
 * @param reason the answer
 * @param words the same for people
 * @param until until when it holds, where that is known
 * @param trouble the failures its route meets; null while it meets none
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
        /** A try failed or was put off; the next one has its time. */
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

    /**
     * The answer for an order.
     *
     * @param route how its route is doing; null when it is not configured
     * @param unreadable what of its next notification the scenario can no longer read; null when there is nothing
     */
    static WhyWaiting of(
            OrderView order,
            @Nullable RouteStatus route,
            boolean scenarioInstalled,
            @Nullable String unreadable,
            Instant now) {
        WhyWaiting why = whatever(order, route, scenarioInstalled, unreadable, now);
        RouteTrouble trouble = route == null ? null : route.trouble();
        return order.state() != LaneState.READY || trouble == null || !trouble.isOn()
                ? why
                : new WhyWaiting(why.reason, why.words, why.until, trouble);
    }

    private static WhyWaiting whatever(
            OrderView order,
            @Nullable RouteStatus route,
            boolean scenarioInstalled,
            @Nullable String unreadable,
            Instant now) {
        return switch (order.state()) {
            case IDLE -> of(Reason.NOTHING_WAITS, "everything that was accepted has ended");
            case LEASED -> of(Reason.BEING_SENT, "a process is sending it");
            case PARKED -> of(Reason.PARKED, "AlipayHK refused its status, and a person has to decide");
            case READY -> ready(order, route, scenarioInstalled, unreadable, now);
        };
    }

    private static WhyWaiting ready(
            OrderView order,
            @Nullable RouteStatus route,
            boolean scenarioInstalled,
            @Nullable String unreadable,
            Instant now) {
        if (route == null) {
            return of(
                    Reason.ACCOUNT_MISSING, "no account " + order.order().key().account() + " is configured");
        }
        if (!scenarioInstalled) {
            return of(Reason.SCENARIO_MISSING, "scenario " + order.order().key().scenario() + " is not installed");
        }
        if (unreadable != null) {
            String words = "scenario " + order.order().key().scenario() + " was changed and cannot read what waits: ";
            return of(Reason.DEFINITION_CHANGED, words + unreadable);
        }
        if (route.paused()) {
            return of(Reason.ROUTE_PAUSED, "a person paused route " + route.route());
        }
        if (route.isDown()) {
            String words = "route " + route.route() + " is down and is probed" + met(route.trouble());
            return new WhyWaiting(Reason.ROUTE_DOWN, words, route.probeAt(), null);
        }
        return running(order, route, now);
    }

    private static WhyWaiting running(OrderView order, RouteStatus route, Instant now) {
        if (order.dueAt().isAfter(now)) {
            String after = order.attempts() == 0 ? "" : ", after " + order.attempts() + " that failed";
            String words = "its next try has its time" + after;
            return new WhyWaiting(Reason.NOT_DUE_YET, words, order.dueAt(), null);
        }
        if (route.slowed()) {
            return of(Reason.ROUTE_SLOWED, "AlipayHK asked for fewer requests on route " + route.route());
        }
        return route.inFlight() >= route.mostInFlight()
                ? of(Reason.ROUTE_FULL, "as many sends as allowed are in flight on route " + route.route())
                : of(Reason.DUE_NOW, "it is due and will be sent at once");
    }

    private static String met(@Nullable RouteTrouble trouble) {
        return trouble == null ? "" : ": " + trouble.words();
    }

    static WhyWaiting of(Reason reason, String words) {
        return new WhyWaiting(reason, words, null, null);
    }
}
