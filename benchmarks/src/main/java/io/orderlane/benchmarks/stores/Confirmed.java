package io.orderlane.benchmarks.stores;

import io.orderlane.core.notification.Attempt;
import io.orderlane.core.notification.Command;
import io.orderlane.core.notification.NextStep;
import io.orderlane.core.notification.Notification;
import io.orderlane.core.notification.Trace;
import io.orderlane.core.order.Order;
import io.orderlane.core.port.ClaimedLane;
import io.orderlane.core.port.Settlement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The head of a claim, confirmed at its first try. */
public final class Confirmed {

    private Confirmed() {}

    /** What is to be written down. */
    public static Settlement of(ClaimedLane lane, Instant now) {
        Notification head = lane.head();
        Attempt attempt = new Attempt(
                head.id(),
                lane.claim().fence(),
                1,
                Command.CREATE,
                now,
                "CONFIRMED",
                "SUCCESS",
                new Trace(200, "S", "SUCCESS", "VERIFIED", "1", "trace-1", Duration.ofMillis(42)));
        Order.Delivered fact = new Order.Delivered(head.status(), head.wireTime(), now, now.plus(Duration.ofHours(24)));
        return new Settlement(lane.claim(), head, new NextStep.Done(fact), List.of(attempt));
    }
}
