package io.orderlane.core.port;

import io.orderlane.core.order.RouteKey;

/** How many lanes of a route may be leased now, by a claim or by a commit that accepts. */
public record RoutePermits(RouteKey route, int permits) {}
