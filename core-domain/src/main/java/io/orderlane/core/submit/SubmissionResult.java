package io.orderlane.core.submit;

import io.orderlane.core.check.Unlisted;
import io.orderlane.core.check.Violation;
import io.orderlane.core.notification.NotificationId;
import io.orderlane.core.order.OrderKey;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** What became of a submitted update. */
public sealed interface SubmissionResult {

    /** It is kept and will be delivered. */
    record Accepted(NotificationId id, OrderKey order, List<Violation> warnings) implements SubmissionResult {}

    /** The same was accepted before; nothing was done. */
    record Duplicate(NotificationId first) implements SubmissionResult {}

    /** The same status and time was accepted before with other content; nothing was done. */
    record Conflict(NotificationId first) implements SubmissionResult {}

    /** Something newer was accepted before; nothing was done. */
    record Stale(Instant newest) implements SubmissionResult {}

    /** The order has ended; nothing was done. */
    record AfterEnd(String end, Violation violation) implements SubmissionResult {}

    /** It breaks rules; nothing was done. What is listed is bounded. */
    record Rejected(List<Violation> violations, List<Violation> warnings, Unlisted unlisted)
            implements SubmissionResult {}

    /** Too much is waiting already; nothing was done. */
    record OverCapacity(long pending) implements SubmissionResult {}

    /** Somebody else holds its order in the store, and has for a while; nothing was done. */
    record Locked() implements SubmissionResult {}

    /** The value for the case that it is; every case must be answered. */
    default <R> R fold(
            Function<Accepted, R> accepted,
            Function<Duplicate, R> duplicate,
            Function<Conflict, R> conflict,
            Function<Stale, R> stale,
            Function<AfterEnd, R> afterEnd,
            Function<Rejected, R> rejected,
            Function<OverCapacity, R> overCapacity,
            Function<Locked, R> locked) {
        if (this instanceof Accepted a) {
            return accepted.apply(a);
        } else if (this instanceof Duplicate d) {
            return duplicate.apply(d);
        } else if (this instanceof Conflict c) {
            return conflict.apply(c);
        } else if (this instanceof Stale s) {
            return stale.apply(s);
        } else if (this instanceof AfterEnd e) {
            return afterEnd.apply(e);
        } else if (this instanceof Rejected r) {
            return rejected.apply(r);
        } else if (this instanceof OverCapacity o) {
            return overCapacity.apply(o);
        }
        return locked.apply((Locked) this);
    }
}
