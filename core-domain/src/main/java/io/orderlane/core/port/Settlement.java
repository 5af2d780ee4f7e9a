package io.orderlane.core.port;

import io.orderlane.core.notification.Attempt;
import io.orderlane.core.notification.NextStep;
import io.orderlane.core.notification.Notification;
import java.util.List;

/**
 * What came of a claim.
 *
 * @param notification what was sent, or to be sent: the lane's head or one behind it
 * @param attempts the attempts that were made, oldest first; none when it was not sent
 */
public record Settlement(Claim claim, Notification notification, NextStep step, List<Attempt> attempts) {

    public Settlement {
        attempts = List.copyOf(attempts);
    }
}
