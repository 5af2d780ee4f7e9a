package io.orderlane.core.deliver;

import io.orderlane.core.port.DeliveryListener;
import java.time.Clock;

/** What every send needs. */
record SendContext(
        GatewayCalls gateway,
        RetryPolicy retries,
        DeliverySettings settings,
        DeliveryListener listener,
        UnsignedRefusals unsigned,
        Definitions definitions,
        Clock clock) {}
