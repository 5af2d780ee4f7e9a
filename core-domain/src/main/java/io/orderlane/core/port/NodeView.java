package io.orderlane.core.port;

import java.time.Instant;

/**
 * A process that sends from this store.
 *
 * @param name its name, unique while it lives
 * @param seenAt when it last reported that it lives
 * @param lanes how many lanes it has leased
 */
public record NodeView(String name, Instant seenAt, int lanes) {}
