package io.orderlane.core.port.replay;

import io.orderlane.core.notification.NotificationId;
import io.orderlane.core.order.OrderKey;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A notification that a bulk replay took and did not replay.
 *
 * @param code why: {@code NEWER_KNOWN}, {@code STILL_WAITING} or {@code UNKNOWN}
 * @param newer the newer status; null where that is not why
 */
public record ReplayFailure(
        ReplayCursor at,
        NotificationId notification,
        OrderKey order,
        String code,
        @Nullable String newer) {

    /** The failure that a result is; empty when it is none. */
    public static Optional<ReplayFailure> of(ReplayCandidate one, ReplayResult result) {
        return result.fold(
                queued -> Optional.empty(),
                newer -> Optional.of(of(one, "NEWER_KNOWN", newer.status())),
                waiting -> Optional.of(of(one, "STILL_WAITING", null)),
                unknown -> Optional.of(of(one, "UNKNOWN", null)));
    }

    private static ReplayFailure of(ReplayCandidate one, String code, @Nullable String newer) {
        return new ReplayFailure(one.at(), one.id(), one.order(), code, newer);
    }
}
