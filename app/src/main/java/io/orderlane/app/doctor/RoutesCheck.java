package io.orderlane.app.doctor;

import io.orderlane.alipayhk.log.TroubleAdvice;
import io.orderlane.app.json.Advice;
import io.orderlane.core.Orderlane;
import io.orderlane.core.deliver.RouteStatus;
import io.orderlane.core.deliver.RouteTrouble;
import io.orderlane.core.deliver.WhyWaiting.Reason;
import io.orderlane.core.field.Quoted;
import io.orderlane.core.port.RoutePause;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether the routes run. */
final class RoutesCheck implements Check {

    private final Orderlane orderlane;

    RoutesCheck(Orderlane orderlane) {
        this.orderlane = orderlane;
    }

    @Override
    public String name() {
        return "routes";
    }

    @Override
    public List<Finding> look() {
        List<RoutePause> pauses = orderlane.pauses();
        List<RouteStatus> routes = orderlane.routes();
        return routes.isEmpty()
                ? List.of(Finding.bad(
                        name(), "no account is configured", "Configure alipayhk.*; nothing can be sent without."))
                : routes.stream().map(route -> finding(route, pauses)).toList();
    }

    private Finding finding(RouteStatus status, List<RoutePause> pauses) {
        return pauses.stream()
                .filter(pause -> pause.route().equals(status.route()))
                .findFirst()
                .map(this::paused)
                .orElseGet(() -> running(status));
    }

    private Finding paused(RoutePause pause) {
        String found = "route " + pause.route() + " is paused since "
                + pause.since().truncatedTo(ChronoUnit.SECONDS) + ": " + Quoted.of(pause.reason());
        return Finding.warn(name(), found, Advice.of(Reason.ROUTE_PAUSED));
    }

    private Finding running(RouteStatus status) {
        String route = "route " + status.route();
        if (status.isDown()) {
            return down(route, status.trouble());
        } else if (status.slowed()) {
            return Finding.warn(
                    name(), "AlipayHK asked for fewer requests on " + route, Advice.of(Reason.ROUTE_SLOWED));
        }
        RouteTrouble trouble = status.trouble();
        if (trouble != null && trouble.isOn()) {
            return Finding.warn(
                    name(), route + " runs, but not well: " + met(trouble), TroubleAdvice.of(trouble.code()));
        }
        return Finding.ok(
                name(), route + " runs, " + status.inFlight() + " of " + status.mostInFlight() + " in flight");
    }

    private Finding down(String route, @Nullable RouteTrouble trouble) {
        String found = route + " is down and is probed";
        return trouble == null
                ? Finding.bad(name(), found, Advice.of(Reason.ROUTE_DOWN))
                : Finding.bad(name(), found + ": " + met(trouble), TroubleAdvice.of(trouble.code()));
    }

    private static String met(RouteTrouble trouble) {
        return trouble.words() + ", with " + trouble.lastOrder();
    }
}
