package io.orderlane.core.port;

/**
 * A lease of a lane.
 *
 * @param laneId the lane's number in its store
 * @param fence grows with every claim of the lane; a write with an old one changes nothing
 */
public record Claim(long laneId, long fence) {}
