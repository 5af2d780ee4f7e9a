package io.orderlane.core.port.replay;

import io.orderlane.core.notification.NotificationId;
import io.orderlane.core.notification.Settled;
import io.orderlane.core.order.OrderKey;
import io.orderlane.core.scenario.BaseApi;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A settled notification that a bulk replay may take, without what it says. {@code reason}: why it is parked, or by
 * which it was superseded; null otherwise.
 */
public record ReplayCandidate(
        ReplayCursor at,
        NotificationId id,
        OrderKey order,
        BaseApi api,
        String status,
        Settled state,
        @Nullable String reason,
        Instant settledAt) {}
