package io.orderlane.core.deliver.internal;

import io.orderlane.core.deliver.DeliveryListener;
import io.orderlane.core.deliver.DeliverySettings;
import io.orderlane.core.notification.NextStep;
import io.orderlane.core.port.ClaimedLane;
import io.orderlane.core.port.Settlement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** The parts that every send shares. */
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
     * The settlement of an order that cannot be sent with the jars that are installed. It waits, whatever its deadline;
     * another attempt is due every minute, and nothing is dropped.
     */
    Settlement cannotSend(ClaimedLane lane, String why) {
        listener.unexpected("sending " + lane.order().key(), new IllegalStateException(why));
        return new Settlement(lane.claim(), lane.head(), new NextStep.RetryAfter(NEXT_LOOK, false), List.of());
    }
}
