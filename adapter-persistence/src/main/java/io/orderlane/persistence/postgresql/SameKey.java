package io.orderlane.persistence.postgresql;

import io.orderlane.persistence.jdbc.Arrival;

/** What makes two updates of an order the same; the time in epoch milliseconds, as it is kept. */
record SameKey(String status, long occurredAt) {

    static SameKey of(Arrival arrival) {
        return new SameKey(
                arrival.update().status(), arrival.update().occurredAt().toEpochMilli());
    }
}
