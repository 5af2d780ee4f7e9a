package io.orderlane.ride;

import static io.orderlane.core.scenario.BaseApi.ORDER_SERVICE;
import static io.orderlane.ride.RidePages.RIDE_PAGE;

import io.orderlane.core.provenance.Stated;
import io.orderlane.core.scenario.Scenario;
import io.orderlane.core.scenario.ScenarioProvider;

/** Rides on the order service (Ride Hailing; business type RIDE_HAILING on the base API's page). */
public final class RideHailing implements ScenarioProvider {

    /** The scenario {@code ride-hailing}. */
    public static final Scenario<RideStatus> SCENARIO = define();

    private static Scenario<RideStatus> define() {
        var ride = Scenario.define("ride-hailing", ORDER_SERVICE, "RIDE_HAILING");
        return RideTable.fill(ride, RIDE_PAGE, new Stated(RIDE_PAGE, "extInfo"))
                .languagesRequired()
                .inferred(
                        "the page requires multiLang itself, which is always sent; without a language nobody sees the card")
                .quirk(RideQuirks.HIDDEN_PATH)
                .build();
    }

    @Override
    public Scenario<RideStatus> scenario() {
        return SCENARIO;
    }
}
