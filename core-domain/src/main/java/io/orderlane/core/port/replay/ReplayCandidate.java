package io.orderlane.core.port.replay;

import io.orderlane.core.notification.NotificationId;
import io.orderlane.core.notification.Settled;
import io.orderlane.core.order.OrderKey;
import io.orderlane.core.scenario.BaseApi;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A settled notification that a bulk replay may take, without what it says.
 *
 * @param at its place
 * @param id its id
 * @param order the order it is about
 * @param api the order's base API
 * @param status the status it reported
 * @param state how it ended
 * @param reason why it is parked, or by which it was superseded; null otherwise
 * @param settledAt when it ended
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
