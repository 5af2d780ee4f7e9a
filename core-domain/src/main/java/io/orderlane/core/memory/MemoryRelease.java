package io.orderlane.core.memory;

import io.orderlane.core.port.LaneState;
import io.orderlane.core.port.Release;
import io.orderlane.core.port.ReleaseResult;

/** Lets a lane in memory go on. The caller holds the monitor. */
final class MemoryRelease {

    private final MemoryState memory;

    MemoryRelease(MemoryState memory) {
        this.memory = memory;
    }

    ReleaseResult release(Lane lane, Release request) {
        if (lane.state != LaneState.PARKED) {
            return new ReleaseResult.NotHeld(lane.state);
        }
        StoredNotification held = lane.holder;
        lane.holder = null;
        if (held != null && request.again()) {
            memory.pending++;
            held.waitAgain(request.deadline());
            lane.takeBack(held);
        }
        memory.move(lane, lane.hasHead() ? LaneState.READY : LaneState.IDLE, memory.now());
        return new ReleaseResult.Released(held == null ? null : held.notification.id());
    }
}
