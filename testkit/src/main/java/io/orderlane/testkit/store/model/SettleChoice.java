package io.orderlane.testkit.store.model;

import io.orderlane.core.notification.NextStep;
import io.orderlane.core.notification.Notification;
import io.orderlane.core.order.Order;
import java.time.Duration;
import java.time.Instant;

/** How a lease is settled. */
enum SettleChoice {
    DELIVERED,
    FAILED,
    FAILED_UNCOUNTED,
    NOT_SENT,
    PARKED,
    PARKED_AND_HOLDING,
    EXPIRED,
    NEVER_SHOWN;

    private static final Duration PAUSE = Duration.ofSeconds(8);

    NextStep step(Notification about, Instant now) {
        return switch (this) {
            case DELIVERED ->
                new NextStep.Done(
                        new Order.Delivered(about.status(), about.wireTime(), now, now.plus(Duration.ofHours(24))));
            case FAILED -> new NextStep.RetryAfter(PAUSE, true);
            case FAILED_UNCOUNTED -> new NextStep.RetryAfter(Duration.ZERO, false);
            case NOT_SENT -> new NextStep.GiveBack();
            case PARKED -> new NextStep.Park("PARAM_ILLEGAL", false);
            case PARKED_AND_HOLDING -> new NextStep.Park("PARAM_ILLEGAL", true);
            case EXPIRED -> new NextStep.Expire();
            case NEVER_SHOWN -> new NextStep.NeverShown();
        };
    }

    /** Whether what was sent may be shown. */
    boolean mayShow() {
        return this == DELIVERED || this == FAILED || this == FAILED_UNCOUNTED || this == NOT_SENT;
    }
}
