package io.orderlane.core.port;

/**
 * A hold on a lane for a while.
 *
 * @param laneId the lane's number in its store
 * @param fence grows with every claim of the lane; a write with an old one changes nothing
 */
public record Claim(long laneId, long fence) {}
