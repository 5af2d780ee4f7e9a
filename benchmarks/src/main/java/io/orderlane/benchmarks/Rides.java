package io.orderlane.benchmarks;

import io.orderlane.core.check.CheckSettings;
import io.orderlane.core.check.CheckedUpdate;
import io.orderlane.core.check.UpdateChecker;
import io.orderlane.core.notification.Command;
import io.orderlane.core.notification.Delivery;
import io.orderlane.core.notification.Notification;
import io.orderlane.core.notification.NotificationId;
import io.orderlane.core.order.Order;
import io.orderlane.core.order.OrderUpdate;
import io.orderlane.core.scenario.Scenario;
import io.orderlane.core.scenario.ScenarioRegistry;
import io.orderlane.core.status.Candidate;
import io.orderlane.core.status.SubmissionResult;
import io.orderlane.core.status.UpdateDecider;
import io.orderlane.ride.RideFields;
import io.orderlane.ride.RidePriceType;
import io.orderlane.ride.RideStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;

/** The ride of every benchmark: twelve fields, four in two languages, at the status with most rules. */
public final class Rides {

    public static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");

    public static final String LINK =
            "alipayhk://platformapi/startapp?appId=2102000000000001&page=pages/ride/index%3Forder%3DR-1001";

    private static final String USER = "2160220000000001";
    private static final NotificationId ID = NotificationId.of(new UUID(1, 2));
    private static final Instant DEADLINE = NOW.plus(Duration.ofDays(1));

    private Rides() {}

    /** The ride on its way. */
    public static OrderUpdate update(Scenario<RideStatus> scenario) {
        return update(scenario, "R-1001", RideStatus.SERVING, NOW);
    }

    /** A merchant's update of a ride, with twelve fields. */
    public static OrderUpdate update(Scenario<RideStatus> scenario, String orderNo, RideStatus status, Instant at) {
        return OrderUpdate.of(scenario.update(status, orderNo, at)
                .to(USER)
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

    /** With the defaults. */
    public static UpdateChecker checker() {
        return new UpdateChecker(ScenarioRegistry.discover(), CheckSettings.DEFAULT);
    }

    /** Checked, and about to be decided on; fails loudly if the rules changed so that it deserves advice. */
    public static Candidate candidate(Scenario<RideStatus> scenario) {
        var report = checker().check(update(scenario), NOW);
        if (!report.violations().isEmpty() || !report.warnings().isEmpty()) {
            throw new IllegalStateException("The ride of the benchmarks breaks a rule: " + report);
        }
        return new Candidate(report.accepted().orElseThrow(), ID, NOW, DEADLINE);
    }

    /** The order that it begins. */
    public static Order order(Scenario<RideStatus> scenario) {
        return ((SubmissionResult.Accepted) UpdateDecider.byDefault().decide(candidate(scenario), null, null)).order();
    }

    /** The first attempt to send it to AlipayHK. */
    public static Delivery delivery(Scenario<RideStatus> scenario) {
        CheckedUpdate update = candidate(scenario).update();
        Order order = order(scenario);
        Notification notification = new Notification(
                ID, 1, update.status(), update.occurredAt(), order.lastWireTime(), NOW, DEADLINE, update.content());
        return new Delivery(order, scenario.code(), notification, Command.CREATE);
    }
}
