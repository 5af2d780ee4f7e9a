package io.orderlane.core.port;

import io.orderlane.core.order.RouteKey;

/**
 * How many lanes of a route may be claimed now.
 *
 * @param route the route
 * @param permits how many
 */
public record RoutePermits(RouteKey route, int permits) {}
