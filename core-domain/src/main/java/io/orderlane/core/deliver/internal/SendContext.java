package io.orderlane.core.deliver.internal;

import io.orderlane.core.deliver.DeliveryListener;
import io.orderlane.core.deliver.DeliverySettings;
import io.orderlane.core.notification.NextStep;
import io.orderlane.core.port.ClaimedLane;
import io.orderlane.core.port.Settlement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** What every send needs. */
record SendContext(
        GatewayCalls gateway,
        RetryPolicy retries,
        DeliverySettings settings,
        DeliveryListener listener,
        UnsignedRefusals unsigned,
        Definitions definitions,
        Clock clock) {

    private static final Duration NEXT_LOOK = Duration.ofMinutes(1);

    /**
     * For an order that cannot be sent as long as other jars are installed than those it was accepted with. It waits, whatever
     * its deadline, is looked at again every minute, and drops nothing.
     */
    Settlement cannotSend(ClaimedLane lane, String why) {
        listener.unexpected("sending " + lane.order().key(), new IllegalStateException(why));
        return new Settlement(lane.claim(), lane.head(), new NextStep.RetryAfter(NEXT_LOOK, false), List.of());
    }
}
