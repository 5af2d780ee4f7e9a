package io.orderlane.core.port;

import io.orderlane.core.port.replay.ReplayJobs;
import io.orderlane.core.port.replay.Replays;

/** The views of one store. */
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
