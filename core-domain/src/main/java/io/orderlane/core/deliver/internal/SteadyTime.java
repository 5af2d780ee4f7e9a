package io.orderlane.core.deliver.internal;

import java.time.Duration;
import java.time.Instant;

/** A clock's time that never goes back: where the clock was put back, it goes on from the latest it has seen. */
final class SteadyTime {

    private Instant latest = Instant.MIN;
    private Duration ahead = Duration.ZERO;

    /** The steady time when the clock shows this. */
    Instant at(Instant clock) {
        Instant steady = clock.plus(ahead);
        if (steady.isBefore(latest)) {
            ahead = Duration.between(clock, latest);
            return latest;
        }
        latest = steady;
        return steady;
    }

    /** What the clock shows at this steady time. */
    Instant byTheClock(Instant steady) {
        return steady.minus(ahead);
    }
}
