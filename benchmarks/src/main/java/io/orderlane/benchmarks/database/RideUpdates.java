package io.orderlane.benchmarks.database;

import io.orderlane.core.check.CheckSettings;
import io.orderlane.core.check.CheckedUpdate;
import io.orderlane.core.check.UpdateChecker;
import io.orderlane.core.notification.NotificationId;
import io.orderlane.core.order.OrderUpdate;
import io.orderlane.core.scenario.ScenarioRegistry;
import io.orderlane.core.status.Candidate;
import io.orderlane.core.submit.TimeOrderedIds;
import io.orderlane.ride.RideFields;
import io.orderlane.ride.RideHailing;
import io.orderlane.ride.RidePriceType;
import io.orderlane.ride.RideStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import java.util.function.Supplier;

/** Rides of twelve fields with two languages, as many as a bench asks for. */
public final class RideUpdates {

    private static final String LINK =
            "alipayhk://platformapi/startapp?appId=2102000000000001&page=pages/ride/index%3Forder%3DR-1001";
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
        Instant at = now.get();
        return OrderUpdate.of(RideHailing.SCENARIO
                .update(status, orderNo, at)
                .to("2160220000000001")
                .with(RideFields.DRIVER_BOARD_DURATION, 5L)
                .with(RideFields.ESTIMATED_COST, 9800L)
                .with(RideFields.ESTIMATED_COST_CURRENCY, Currency.getInstance("HKD"))
                .with(RideFields.LICENSE_PLATE, "VK4821")
                .with(RideFields.RESERVATION_TIME, at.minusSeconds(600))
                .with(RideFields.RIDE_DEST_DURATION, 24L)
                .with(RideFields.RIDE_PRICE_TYPE, RidePriceType.ESTIMATE)
                .with(RideFields.SERVICE_START_TIME, at.minusSeconds(60))
                .zhHk(RideFields.AUTO_COLOR, "紅色")
                .enUs(RideFields.AUTO_COLOR, "Red")
                .zhHk(RideFields.AUTO_MODEL, "豐田 Comfort")
                .enUs(RideFields.AUTO_MODEL, "Toyota Comfort")
                .inBoth(RideFields.ACTION_URL, LINK)
                .inBoth(RideFields.ORDER_URL, LINK));
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
