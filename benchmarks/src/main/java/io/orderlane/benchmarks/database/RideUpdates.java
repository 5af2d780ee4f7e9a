package io.orderlane.benchmarks.database;

import io.orderlane.benchmarks.Rides;
import io.orderlane.core.check.CheckSettings;
import io.orderlane.core.check.CheckedUpdate;
import io.orderlane.core.check.UpdateChecker;
import io.orderlane.core.notification.NotificationId;
import io.orderlane.core.order.OrderUpdate;
import io.orderlane.core.scenario.ScenarioRegistry;
import io.orderlane.core.status.Candidate;
import io.orderlane.core.submit.TimeOrderedIds;
import io.orderlane.ride.RideHailing;
import io.orderlane.ride.RideStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;

/** Rides of twelve fields with two languages, as many as a bench asks for. */
public final class RideUpdates {

    private static final Duration WINDOW = Duration.ofDays(1);

    private final UpdateChecker checker = new UpdateChecker(ScenarioRegistry.discover(), CheckSettings.DEFAULT);
    private final Supplier<UUID> ids = new TimeOrderedIds(Clock.systemUTC(), UUID::randomUUID);
    private final Supplier<Instant> now;

    /** Rides that happen now. */
    public RideUpdates(Supplier<Instant> now) {
        this.now = now;
    }

    /** What a merchant says about a ride. */
    public OrderUpdate update(String orderNo, RideStatus status) {
        return Rides.update(RideHailing.SCENARIO, orderNo, status, now.get());
    }

    /** The ride with its driver and customer, checked. */
    public CheckedUpdate checked(String orderNo) {
        return checker.check(update(orderNo, RideStatus.SERVING), now.get())
                .accepted()
                .orElseThrow();
    }

    /** The same on its way into a store. */
    public Candidate candidate(String orderNo) {
        Instant at = now.get();
        return new Candidate(checked(orderNo), NotificationId.of(ids.get()), at, at.plus(WINDOW));
    }
}
