package io.orderlane.core.port;

import io.orderlane.core.order.RouteKey;
import java.time.Instant;

/**
 * A route that a person paused.
 *
 * @param route the route
 * @param reason why, in the person's words
 * @param since since when
 */
public record RoutePause(RouteKey route, String reason, Instant since) {}
