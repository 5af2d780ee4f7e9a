package io.orderlane.core.port;

import io.orderlane.core.port.replay.ReplayJobs;
import io.orderlane.core.port.replay.Replays;

/**
 * The views of one store.
 *
 * @param intake the way in
 * @param lanes the lanes
 * @param reader reads what is kept
 * @param routes which routes are paused
 * @param replays sending settled notifications again
 * @param replayJobs sending many of them again
 * @param nodes the processes that send
 */
public record Stores(
        Intake intake,
        Lanes lanes,
        OrderReader reader,
        RouteBook routes,
        Replays replays,
        ReplayJobs replayJobs,
        Nodes nodes) {

    /** The same with something before or instead of the lanes. */
    public Stores with(Lanes others) {
        return new Stores(intake, others, reader, routes, replays, replayJobs, nodes);
    }
}
