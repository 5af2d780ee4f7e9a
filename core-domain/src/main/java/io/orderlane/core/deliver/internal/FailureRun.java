package io.orderlane.core.deliver.internal;

import io.orderlane.core.deliver.RouteTrouble;
import io.orderlane.core.field.PlainText;
import io.orderlane.core.notification.DeliveryOutcome;
import io.orderlane.core.order.OrderKey;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The run of failures a route is in or was in last. Decides nothing. Callers synchronise on the route's control. */
final class FailureRun {

    private static final Duration QUIET = Duration.ofMinutes(1);
    private static final int MOST_TO_MAKE_UP_FOR = 50;
    private static final int LONGEST_DETAIL = 200;
    private static final int LONGEST_CODE = 64;

    private @Nullable RouteTrouble trouble;
    private int goodInARow;

    /**
     * Notes an outcome as the route counted it. A refusal and a switch of command count as good answers; what did not
     * leave, and a request to slow down, count as neither.
     */
    void came(DeliveryOutcome outcome, OrderKey order, Instant now) {
        if (outcome instanceof DeliveryOutcome.RouteAtFault fault) {
            bad(fault.why(), order, now);
        } else if (outcome instanceof DeliveryOutcome.Unconfirmed unknown) {
            bad(unknown.why(), order, now);
        } else if (!(outcome instanceof DeliveryOutcome.NotSent) && !(outcome instanceof DeliveryOutcome.SlowDown)) {
            good(now);
        }
    }

    /** The run that goes on, or the last one; null when there was none. */
    @Nullable
    RouteTrouble trouble() {
        return trouble;
    }

    private void bad(String why, OrderKey order, Instant now) {
        goodInARow = 0;
        RouteTrouble before = trouble != null && goesOn(trouble, now) ? trouble : null;
        String detail = PlainText.of(why, LONGEST_DETAIL);
        trouble = new RouteTrouble(
                code(detail),
                detail,
                before == null ? now : before.since(),
                now,
                before == null ? 1 : before.failures() + 1,
                order,
                null);
    }

    /** Whether this run lasts or ended less than a minute ago: a route that fails now and then has one run. */
    private static boolean goesOn(RouteTrouble trouble, Instant now) {
        return trouble.endedAt() == null || trouble.endedAt().plus(QUIET).isAfter(now);
    }

    private void good(Instant now) {
        RouteTrouble before = trouble;
        if (before == null || !before.isOn()) {
            return;
        }
        goodInARow++;
        boolean madeUp = goodInARow >= Math.min(MOST_TO_MAKE_UP_FOR, before.failures());
        if (madeUp || !before.lastAt().plus(QUIET).isAfter(now)) {
            trouble = new RouteTrouble(
                    before.code(),
                    before.detail(),
                    before.since(),
                    before.lastAt(),
                    before.failures(),
                    before.lastOrder(),
                    now);
        }
    }

    /** The text before the first colon names the kind; addresses and other details follow it. */
    private static String code(String detail) {
        int colon = detail.indexOf(": ");
        String code = colon > 0 ? detail.substring(0, colon) : detail;
        return PlainText.of(code, LONGEST_CODE);
    }
}
