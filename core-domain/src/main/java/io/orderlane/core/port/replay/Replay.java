package io.orderlane.core.port.replay;

import io.orderlane.core.notification.NotificationId;
import java.time.Instant;

/**
 * A person's request to send a settled notification again.
 *
 * @param source the settled notification
 * @param id the id of the new one
 * @param deadline after when the new one is not worth sending
 * @param evenIfNewer whether it is sent although something newer of its order was delivered or waits
 */
public record Replay(
        NotificationId source, NotificationId id, Instant acceptedAt, Instant deadline, boolean evenIfNewer) {

    /** The same, even if something newer was delivered or waits. */
    public Replay insisting() {
        return new Replay(source, id, acceptedAt, deadline, true);
    }
}
