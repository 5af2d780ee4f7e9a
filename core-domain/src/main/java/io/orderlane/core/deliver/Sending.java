package io.orderlane.core.deliver;

import io.orderlane.core.port.DeliveryListener;
import io.orderlane.core.port.NotificationGateway;
import java.time.Clock;

/** What every send needs. */
record Sending(
        NotificationGateway gateway,
        RetryPolicy retries,
        DeliverySettings settings,
        DeliveryListener listener,
        UnsignedRefusals unsigned,
        Definitions definitions,
        Clock clock) {}
