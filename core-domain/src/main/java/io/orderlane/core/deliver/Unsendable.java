package io.orderlane.core.deliver;

import io.orderlane.core.notification.NextStep;
import io.orderlane.core.port.ClaimedLane;
import io.orderlane.core.port.DeliveryListener;
import io.orderlane.core.port.Settlement;
import java.time.Duration;
import java.util.List;

/**
 * An order that cannot be sent as long as other jars are installed than those it was accepted with. It waits, whatever its
 * deadline, is looked at again every minute, and drops nothing.
 */
final class Unsendable {

    private static final Duration NEXT_LOOK = Duration.ofMinutes(1);

    private Unsendable() {}

    static Settlement waits(ClaimedLane lane, String why, DeliveryListener listener) {
        listener.unexpected("sending " + lane.order().key(), new IllegalStateException(why));
        return new Settlement(lane.claim(), lane.head(), new NextStep.RetryAfter(NEXT_LOOK, false), List.of());
    }
}
