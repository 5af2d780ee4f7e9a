package io.orderlane.ride;

import static io.orderlane.core.scenario.BaseApi.CONTRACT_CARD;
import static io.orderlane.ride.RideFields.ACTION_URL;
import static io.orderlane.ride.RideFields.AUTO_COLOR;
import static io.orderlane.ride.RideFields.AUTO_MODEL;
import static io.orderlane.ride.RideFields.DRIVER_BOARD_DURATION;
import static io.orderlane.ride.RideFields.ESTIMATED_COST;
import static io.orderlane.ride.RideFields.ESTIMATED_COST_CURRENCY;
import static io.orderlane.ride.RideFields.LICENSE_PLATE;
import static io.orderlane.ride.RideFields.ORDER_URL;
import static io.orderlane.ride.RideFields.RESERVATION_TIME;
import static io.orderlane.ride.RideFields.RIDE_DEST_DURATION;
import static io.orderlane.ride.RideFields.RIDE_PRICE_TYPE;
import static io.orderlane.ride.RideFields.SERVICE_END_TIME;
import static io.orderlane.ride.RideFields.SERVICE_START_TIME;
import static io.orderlane.ride.RidePages.CARD_PAGE;

import io.orderlane.core.provenance.Inferred;
import io.orderlane.core.scenario.Scenario;
import io.orderlane.core.scenario.ScenarioProvider;

/**
 * Rides on the contract card (template RIDE_HAILING_DEFAULT on the base API's page). Statuses, fields and words are
 * those of {@link RideHailing}; since this API's own page is known in part only, more of its rules are inferred.
 */
public final class RideHailingContractCard implements ScenarioProvider {

    /** The scenario {@code ride-hailing-contract-card}. */
    public static final Scenario<RideStatus> SCENARIO = define();

    private static final String LIKEWISE =
            "the contract card's page breaks off before it; taken as on the order service's page";

    private static Scenario<RideStatus> define() {
        var ride = Scenario.define("ride-hailing-contract-card", CONTRACT_CARD, "RIDE_HAILING_DEFAULT");
        // spotless:off
        return RideTable.fill(ride, CARD_PAGE, new Inferred(LIKEWISE))
            .namesAndTypesOf(ACTION_URL, AUTO_COLOR, AUTO_MODEL,
                             DRIVER_BOARD_DURATION, ESTIMATED_COST)                          .stated(CARD_PAGE, "Request parameters")
            .namesAndTypesOf(ESTIMATED_COST_CURRENCY, LICENSE_PLATE, RESERVATION_TIME,
                             RIDE_DEST_DURATION, RIDE_PRICE_TYPE,
                             SERVICE_END_TIME, SERVICE_START_TIME, ORDER_URL)                .inferred(LIKEWISE)
            .quirk(RideQuirks.HIDDEN_PATH_OF_CARD)
            .quirk(RideQuirks.ARRAY_FIELDS)
            .build();
        // spotless:on
    }

    @Override
    public Scenario<RideStatus> scenario() {
        return SCENARIO;
    }
}
