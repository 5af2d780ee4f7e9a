package io.orderlane.core.port;

import io.orderlane.core.notification.NotificationId;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What became of a request to let an order go on. */
public sealed interface ReleaseResult {

    /** It goes on. {@code held}: the refused notification for which it waited; null when that is no longer kept. */
    record Released(@Nullable NotificationId held) implements ReleaseResult {}

    /** It does not wait for a person. */
    record NotHeld(LaneState state) implements ReleaseResult {}

    /** No such order is kept. */
    record Unknown() implements ReleaseResult {}

    /** The value for the case that it is; every case must be answered. */
    default <R> R fold(Function<Released, R> released, Function<NotHeld, R> notHeld, Function<Unknown, R> unknown) {
        if (this instanceof Released r) {
            return released.apply(r);
        } else if (this instanceof NotHeld n) {
            return notHeld.apply(n);
        }
        return unknown.apply((Unknown) this);
    }
}
