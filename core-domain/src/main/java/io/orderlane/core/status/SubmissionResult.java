package io.orderlane.core.status;

import io.orderlane.core.check.Unlisted;
import io.orderlane.core.check.Violation;
import io.orderlane.core.check.ViolationCode;
import io.orderlane.core.notification.NotificationId;
import io.orderlane.core.order.Order;
import io.orderlane.core.provenance.Ours;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** What became of a submitted update, by the check, by {@link UpdateDecider} or by the store. */
public sealed interface SubmissionResult {

    /**
     * It is kept and will be delivered. {@code order}: the order after it, whose last wire time is the notification's.
     */
    record Accepted(NotificationId id, Order order, List<Violation> warnings) implements SubmissionResult {}

    /** The same was accepted before; nothing was done. */
    record Duplicate(NotificationId first) implements SubmissionResult {}

    /** The same status and event time was accepted before with other content; nothing was done. */
    record Conflict(NotificationId first) implements SubmissionResult {}

    /** Something newer was accepted before; nothing was done. */
    record Stale(Instant newest) implements SubmissionResult {}

    /** The order has ended; nothing was done. */
    record AfterEnd(String end, Violation violation) implements SubmissionResult {}

    /** It breaks rules; nothing was done. The lists are bounded. */
    record Rejected(List<Violation> violations, List<Violation> warnings, Unlisted unlisted)
            implements SubmissionResult {}

    /** Too much is waiting already; nothing was done. */
    record OverCapacity(long pending) implements SubmissionResult {}

    /** Another transaction has locked its order in the store; nothing was done, and it may be offered again. */
    record Locked() implements SubmissionResult {}

    /** It breaks a rule that only the order's history shows, or only the store. */
    static SubmissionResult rejected(Candidate candidate, Violation violation) {
        return new Rejected(List.of(violation), candidate.update().warnings(), Unlisted.NONE);
    }

    /** The store works but cannot keep this one: it is rejected, so that the others of its group do not fail. */
    static SubmissionResult unstorable(Candidate candidate, String why) {
        return rejected(
                candidate,
                new Violation(
                        ViolationCode.UNSTORABLE,
                        "update",
                        null,
                        why,
                        "an update that can be kept",
                        "The store keeps others but not this one",
                        new Ours("an update that cannot be kept must not hold up its neighbours"),
                        "Look for characters that are not valid text; if there are none, please report it."));
    }

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
