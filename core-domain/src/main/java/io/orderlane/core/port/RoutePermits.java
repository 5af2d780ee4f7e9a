package io.orderlane.core.port;

import io.orderlane.core.order.RouteKey;

/**
 * How many lanes of a route may be leased now, by a claim or by a commit that accepts.
 *
 * @param route the route
 * @param permits how many
 */
public record RoutePermits(RouteKey route, int permits) {}
