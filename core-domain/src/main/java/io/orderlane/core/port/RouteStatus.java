package io.orderlane.core.port;

import io.orderlane.core.order.RouteKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a route is doing, as this process sees it.
 *
 * @param route the route
 * @param paused whether a person paused it
 * @param breaker {@code CLOSED}, {@code OPEN} or {@code TRYING}
 * @param openUntil until when nothing is sent, where the breaker is open
 * @param slowed whether AlipayHK asked for fewer requests
 * @param inFlight how many sends are in flight
 * @param mostInFlight the most there may be
 * @param trouble the run of failures it is in, or was in last; null when there was none
 */
public record RouteStatus(
        RouteKey route,
        boolean paused,
        String breaker,
        @Nullable Instant openUntil,
        boolean slowed,
        int inFlight,
        int mostInFlight,
        @Nullable RouteTrouble trouble) {}
