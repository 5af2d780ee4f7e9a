package io.orderlane.core.notification;

import io.orderlane.core.order.Order;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What happens to a notification after an attempt. */
public sealed interface NextStep {

    /** It is delivered; the next of its order is due. */
    record Done(Order.Delivered fact) implements NextStep {}

    /** Another attempt follows after a wait. {@code counted}: whether the last attempt counts. */
    record RetryAfter(Duration delay, boolean counted) implements NextStep {}

    /** It was not sent; its lane is due again at once. */
    record GiveBack() implements NextStep {}

    /** It is set aside for a person. {@code holdsLane}: whether the rest of its order waits as well. */
    record Park(String reason, boolean holdsLane) implements NextStep {}

    /** It is no longer worth sending; this is not a failure. {@code reason}: why; null where none is given. */
    record Expire(@Nullable String reason) implements NextStep {

        /** Its deadline passed. */
        public Expire() {
            this(null);
        }
    }

    /** The order ended before anything of it was shown, so nothing of it is sent. */
    record NeverShown() implements NextStep {}

    /** The value for the case that it is; every case must be answered. */
    default <R> R fold(
            Function<Done, R> done,
            Function<RetryAfter, R> retryAfter,
            Function<GiveBack, R> giveBack,
            Function<Park, R> park,
            Function<Expire, R> expire,
            Function<NeverShown, R> neverShown) {
        if (this instanceof Done d) {
            return done.apply(d);
        } else if (this instanceof RetryAfter r) {
            return retryAfter.apply(r);
        } else if (this instanceof GiveBack g) {
            return giveBack.apply(g);
        } else if (this instanceof Park p) {
            return park.apply(p);
        } else if (this instanceof Expire e) {
            return expire.apply(e);
        }
        return neverShown.apply((NeverShown) this);
    }
}
