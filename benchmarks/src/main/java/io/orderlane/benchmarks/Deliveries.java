package io.orderlane.benchmarks;

import io.orderlane.core.check.CheckedUpdate;
import io.orderlane.core.notification.Command;
import io.orderlane.core.notification.Delivery;
import io.orderlane.core.notification.Notification;
import io.orderlane.core.notification.NotificationId;
import io.orderlane.core.order.Order;
import io.orderlane.core.scenario.Scenario;
import io.orderlane.core.status.Candidate;
import io.orderlane.core.status.UpdateDecider;
import io.orderlane.core.status.Decision;
import io.orderlane.ride.RideStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** The ride on its way to AlipayHK. */
public final class Deliveries {

    private Deliveries() {}

    /** The first try to tell of it. */
    public static Delivery of(Scenario<RideStatus> scenario) {
        CheckedUpdate update = Rides.checked(scenario);
        NotificationId id = NotificationId.of(new UUID(1, 2));
        Instant deadline = Rides.NOW.plus(Duration.ofDays(1));
        Candidate candidate = new Candidate(update, id, Rides.NOW, deadline);
        Order order = ((Decision.Accept) UpdateDecider.byDefault().decide(candidate, null, null)).order();
        Notification notification = new Notification(
                id,
                1,
                update.status(),
                update.occurredAt(),
                order.lastWireTime(),
                Rides.NOW,
                deadline,
                update.content());
        return new Delivery(order, scenario.code(), notification, Command.CREATE);
    }
}
