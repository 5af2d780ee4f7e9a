package io.orderlane.core.port;

import io.orderlane.core.order.RouteKey;
import java.time.Instant;

/** A route that a person paused: why, in that person's words, and since when. */
public record RoutePause(RouteKey route, String reason, Instant since) {}
