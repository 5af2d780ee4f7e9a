package io.orderlane.core.port.replay;

import io.orderlane.core.notification.NotificationId;
import io.orderlane.core.port.Queued;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What became of a request to replay. */
public sealed interface ReplayResult {

    /** A new notification waits at the lane's end. {@code overwrites}: the status last delivered; null when none. */
    record Queued(NotificationId id, @Nullable String overwrites) implements ReplayResult {}

    /** Something newer was delivered or waits; sending this again would overwrite it with older data. */
    record NewerKnown(String status) implements ReplayResult {}

    /** It is not settled; it will be sent anyway. */
    record StillWaiting() implements ReplayResult {}

    /** No such notification is kept. */
    record Unknown() implements ReplayResult {}

    /** The value for the case that it is; every case must be answered. */
    default <R> R fold(
            Function<Queued, R> queued,
            Function<NewerKnown, R> newerKnown,
            Function<StillWaiting, R> stillWaiting,
            Function<Unknown, R> unknown) {
        if (this instanceof Queued q) {
            return queued.apply(q);
        } else if (this instanceof NewerKnown n) {
            return newerKnown.apply(n);
        } else if (this instanceof StillWaiting s) {
            return stillWaiting.apply(s);
        }
        return unknown.apply((Unknown) this);
    }
}
