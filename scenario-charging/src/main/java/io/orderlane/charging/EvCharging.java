package io.orderlane.charging;

import static io.orderlane.charging.ChargingFields.AMOUNT;
import static io.orderlane.charging.ChargingFields.END_TIME;
import static io.orderlane.charging.ChargingFields.MERCHANT_BILL_DETAIL;
import static io.orderlane.charging.ChargingFields.MERCHANT_BILL_ID;
import static io.orderlane.charging.ChargingFields.PLATFORM_LOGO;
import static io.orderlane.charging.ChargingFields.PLATFORM_NAME;
import static io.orderlane.charging.ChargingFields.PROGRESS_CURRENT;
import static io.orderlane.charging.ChargingFields.PROGRESS_MAX;
import static io.orderlane.charging.ChargingFields.START_TIME;
import static io.orderlane.charging.ChargingFields.SURCHARGE_AMOUNT;
import static io.orderlane.charging.ChargingFields.TIME_COST;
import static io.orderlane.charging.ChargingFields.TRADE_NO;
import static io.orderlane.charging.ChargingPages.EV_PAGE;
import static io.orderlane.charging.ChargingPages.NEWER_PAGE;
import static io.orderlane.charging.ChargingStatus.COMPLETED;
import static io.orderlane.charging.ChargingStatus.FAULT;
import static io.orderlane.charging.ChargingStatus.FINISHED;
import static io.orderlane.charging.ChargingStatus.PARKING_DUE;
import static io.orderlane.charging.ChargingStatus.PAUSED;
import static io.orderlane.charging.ChargingStatus.SERVING;
import static io.orderlane.charging.ChargingStatus.SERVING_LITE;
import static io.orderlane.charging.ChargingStatus.SERVING_WO_ENDTIME;
import static io.orderlane.core.layout.CardEffect.HIDES_CARD;
import static io.orderlane.core.layout.Progress.share;
import static io.orderlane.core.scenario.BaseApi.ORDER_SERVICE;

import io.orderlane.core.scenario.Scenario;
import io.orderlane.core.scenario.ScenarioProvider;

/** Charging a vehicle, on the order service (EV Charging; business type CHARGING_PILE on the base API's page). */
public final class EvCharging implements ScenarioProvider {

    /** The scenario {@code ev-charging}. */
    public static final Scenario<ChargingStatus> SCENARIO = define();

    private static Scenario<ChargingStatus> define() {
        // spotless:off
        return Scenario.define("ev-charging", ORDER_SERVICE, "CHARGING_PILE")
            .statuses(ChargingStatus.class)                                                                   .stated(EV_PAGE, "Order Status")
            .status(SERVING,            "charging", share(PROGRESS_CURRENT, PROGRESS_MAX))
            .status(SERVING_WO_ENDTIME, "charging, end time unknown", share(PROGRESS_CURRENT, PROGRESS_MAX))  .from(NEWER_PAGE, "Order Status")
            .status(SERVING_LITE,       "charging, end time and progress unknown")                            .from(NEWER_PAGE, "Order Status")
            .status(FAULT,              "charging paused")
            .status(PAUSED,             "charging paused")                                                    .from(NEWER_PAGE, "Order Status")
            .endStatus(COMPLETED,       "charging completed")
                .mayBeFollowedBy(COMPLETED, PARKING_DUE, FINISHED)                                            .stated(EV_PAGE, "Order Status")
            .endStatus(PARKING_DUE,     "free parking is due")
                .mayBeFollowedBy(COMPLETED, PARKING_DUE, FINISHED)                                            .inferred("parking is counted once charging is completed")
                                                                                                              .from(NEWER_PAGE, "Order Status")
            .endStatus(FINISHED,        "finished", HIDES_CARD)                                               .stated(EV_PAGE, "Order Status")

            .mayRepeatStatuses()                                                                              .inferred("the base API's event time is there to sequence rapidly changing data")

            .topField(TRADE_NO)              .optional()                                                      .stated(EV_PAGE, "extra fields")
            .fields(AMOUNT, SURCHARGE_AMOUNT).optional()                                                      .stated(EV_PAGE, "extInfo")
            .field(MERCHANT_BILL_DETAIL)     .required()                                                      .stated(EV_PAGE, "extInfo")
            .fields(MERCHANT_BILL_ID,
                    PROGRESS_CURRENT,
                    PROGRESS_MAX)            .optional()                                                      .stated(EV_PAGE, "extInfo")
            .field(START_TIME)               .requiredExceptAt(FINISHED)                                      .stated(EV_PAGE, "extInfo")
            .fields(END_TIME, TIME_COST)     .optional()                                                      .stated(EV_PAGE, "extInfo")
            .languagesRequired()                                                                              .inferred("the page requires multiLang itself, which is always sent; without a language nobody sees the card")
            .localeFields(PLATFORM_NAME,
                          PLATFORM_LOGO)     .optional()                                                      .stated(EV_PAGE, "extInfo, multiLang")

            .quirk(ChargingQuirks.BILL_DETAIL_SCHEME)
            .quirk(ChargingQuirks.FAULT_OR_PAUSED)
            .quirk(ChargingQuirks.COMPLETED_ENDS)
            .quirk(ChargingQuirks.NEWER_STATUSES)
            .quirk(ChargingQuirks.LOGO_SIZE)
            .quirk(ChargingQuirks.PROGRESS)
            .quirk(ChargingQuirks.SAMPLE)
            .card(ChargingCard.LAYOUT)                                                                        .ours("the page shows pictures only")
            .build();
        // spotless:on
    }

    @Override
    public Scenario<ChargingStatus> scenario() {
        return SCENARIO;
    }
}
