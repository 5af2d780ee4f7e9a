package io.orderlane.benchmarks;

import io.orderlane.core.check.CheckSettings;
import io.orderlane.core.check.CheckedUpdate;
import io.orderlane.core.check.UpdateChecker;
import io.orderlane.core.order.OrderUpdate;
import io.orderlane.core.scenario.Scenario;
import io.orderlane.core.scenario.ScenarioRegistry;
import io.orderlane.ride.RideFields;
import io.orderlane.ride.RideHailing;
import io.orderlane.ride.RidePriceType;
import io.orderlane.ride.RideStatus;
import java.time.Instant;
import java.util.Currency;

/** The ride that every benchmark is about: twelve fields, four of them in two languages, at the status with most rules. */
public final class Rides {

    static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");
    static final String LINK =
            "alipayhk://platformapi/startapp?appId=2102000000000001&page=pages/ride/index%3Forder%3DR-1001";
    static final String USER = "2160220000000001";

    private Rides() {}

    static OrderUpdate update(Scenario<RideStatus> scenario) {
        return update(scenario, "R-1001", RideStatus.SERVING, NOW);
    }

    /** What a merchant says about a ride of twelve fields. */
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

    static UpdateChecker checker() {
        return new UpdateChecker(ScenarioRegistry.discover(), CheckSettings.DEFAULT);
    }

    /** The ride over the order service, checked; fails loudly if the rules changed so that it deserves advice. */
    static CheckedUpdate checked() {
        return checked(RideHailing.SCENARIO);
    }

    static CheckedUpdate checked(Scenario<RideStatus> scenario) {
        var report = checker().check(update(scenario), NOW);
        if (!report.violations().isEmpty() || !report.warnings().isEmpty()) {
            throw new IllegalStateException("The ride of the benchmarks breaks a rule: " + report);
        }
        return report.accepted().orElseThrow();
    }
}
