package io.orderlane.persistence.sqlite;

import io.orderlane.core.check.CheckedUpdate;
import io.orderlane.core.status.Candidate;

/** A candidate with all that can be made ready before the transaction. */
final class Arrival {

    private final Candidate candidate;
    private final long route;
    private final byte[] payload;
    private final String definition;

    Arrival(Candidate candidate, long route, byte[] payload, String definition) {
        this.candidate = candidate;
        this.route = route;
        this.payload = payload;
        this.definition = definition;
    }

    Candidate candidate() {
        return candidate;
    }

    CheckedUpdate update() {
        return candidate.update();
    }

    long route() {
        return route;
    }

    byte[] payload() {
        return payload;
    }

    String definition() {
        return definition;
    }
}
