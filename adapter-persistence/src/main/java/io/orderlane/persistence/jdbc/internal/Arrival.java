package io.orderlane.persistence.jdbc.internal;

import io.orderlane.core.check.CheckedUpdate;
import io.orderlane.core.notification.Notification;
import io.orderlane.core.port.Queued;
import io.orderlane.core.status.Candidate;
import java.time.Instant;

/** A candidate with all that can be prepared before the transaction. */
public final class Arrival {

    private final Candidate candidate;
    private final long route;
    private final byte[] payload;
    private final String definition;

    /**
     * An arrival.
     *
     * @param candidate what came
     * @param route the number of its route
     * @param payload its content as JSON in UTF-8
     * @param definition the fingerprint of its scenario's definition
     */
    public Arrival(Candidate candidate, long route, byte[] payload, String definition) {
        this.candidate = candidate;
        this.route = route;
        this.payload = payload;
        this.definition = definition;
    }

    /** What came. */
    public Candidate candidate() {
        return candidate;
    }

    /** What it says. */
    public CheckedUpdate update() {
        return candidate.update();
    }

    /**
     * Its notification as it is read back once it is written.
     *
     * @param seq its number in its lane
     * @param wireTime its wire time
     */
    public Queued queued(int seq, long wireTime) {
        Notification notification = new Notification(
                candidate.id(),
                seq,
                update().status(),
                kept(update().occurredAt()),
                wireTime,
                kept(candidate.acceptedAt()),
                kept(candidate.deadline()),
                update().content());
        return new Queued(notification, 0, null, definition);
    }

    private static Instant kept(Instant instant) {
        return Instant.ofEpochMilli(Call.millis(instant));
    }

    /** The number of its route. */
    public long route() {
        return route;
    }

    /** Its content as JSON in UTF-8. */
    public byte[] payload() {
        return payload;
    }

    /** The fingerprint of its scenario's definition. */
    public String definition() {
        return definition;
    }
}
