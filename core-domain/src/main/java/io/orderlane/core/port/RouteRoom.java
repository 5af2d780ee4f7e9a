package io.orderlane.core.port;

import io.orderlane.core.order.RouteKey;

/**
 * How many lanes of a route may be claimed now.
 *
 * @param route the route
 * @param room how many
 */
public record RouteRoom(RouteKey route, int room) {}
