package io.orderlane.core.port;

/** A lease of a lane. Its {@code fence} grows with every claim of the lane; a write with an old one changes nothing. */
public record Claim(long laneId, long fence) {}
