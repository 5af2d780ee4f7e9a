package io.orderlane.core.status;

import io.orderlane.core.check.Violation;
import io.orderlane.core.check.ViolationCode;
import io.orderlane.core.notification.NotificationId;
import io.orderlane.core.order.Order;
import io.orderlane.core.provenance.Ours;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** What becomes of a candidate. */
public sealed interface Decision {

    /** It is kept. {@code order}: the order after it, whose last wire time is the notification's. */
    record Accept(NotificationId id, Order order, List<Violation> warnings) implements Decision {}

    /** The same was accepted before. */
    record Duplicate(NotificationId first) implements Decision {}

    /** The same status and event time was accepted before with other content. */
    record Conflict(NotificationId first) implements Decision {}

    /** Something newer was accepted before. */
    record Stale(Instant newest) implements Decision {}

    /** The order has ended. */
    record AfterEnd(String end, Violation violation) implements Decision {}

    /** It breaks a rule that only the order's history shows. */
    record Reject(Violation violation) implements Decision {}

    /** Somebody else holds its order in the store at the moment; nothing was done, and it may be offered again. */
    record Locked() implements Decision {}

    /** The store works, but cannot keep this one: the rejection that keeps it from failing its neighbours. */
    static Decision unstorable(String why) {
        return new Reject(new Violation(
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
            Function<Accept, R> accept,
            Function<Duplicate, R> duplicate,
            Function<Conflict, R> conflict,
            Function<Stale, R> stale,
            Function<AfterEnd, R> afterEnd,
            Function<Reject, R> reject,
            Function<Locked, R> locked) {
        if (this instanceof Accept a) {
            return accept.apply(a);
        } else if (this instanceof Duplicate d) {
            return duplicate.apply(d);
        } else if (this instanceof Conflict c) {
            return conflict.apply(c);
        } else if (this instanceof Stale s) {
            return stale.apply(s);
        } else if (this instanceof AfterEnd e) {
            return afterEnd.apply(e);
        } else if (this instanceof Reject r) {
            return reject.apply(r);
        }
        return locked.apply((Locked) this);
    }
}
