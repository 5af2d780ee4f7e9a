package io.orderlane.core.deliver.internal;

import io.orderlane.core.deliver.RouteStatus;
import io.orderlane.core.deliver.RouteTrouble;
import io.orderlane.core.deliver.WhyWaiting;
import io.orderlane.core.deliver.WhyWaiting.Reason;
import io.orderlane.core.port.LaneState;
import io.orderlane.core.port.OrderView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Why what waits in an order has not been sent yet, by the order's state and then by its route's. */
final class HowItWaits {

    private HowItWaits() {}

    /**
     * The answer for an order in which something waits.
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
                : new WhyWaiting(why.reason(), why.words(), why.until(), trouble);
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
