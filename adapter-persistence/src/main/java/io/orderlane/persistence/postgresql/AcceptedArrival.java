package io.orderlane.persistence.postgresql;

import io.orderlane.core.port.Queued;
import io.orderlane.persistence.jdbc.Arrival;

/**
 * An arrival that was accepted.
 *
 * @param arrival the arrival
 * @param seq the number of its notification
 * @param wireTime the wire time of its notification
 */
record AcceptedArrival(Arrival arrival, int seq, long wireTime) {

    Queued queued() {
        return arrival.queued(seq, wireTime);
    }
}
