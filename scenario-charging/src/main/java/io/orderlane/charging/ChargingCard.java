package io.orderlane.charging;

import static io.orderlane.charging.ChargingFields.AMOUNT;
import static io.orderlane.charging.ChargingFields.END_TIME;
import static io.orderlane.charging.ChargingFields.PLATFORM_NAME;
import static io.orderlane.charging.ChargingFields.START_TIME;
import static io.orderlane.charging.ChargingFields.SURCHARGE_AMOUNT;
import static io.orderlane.charging.ChargingFields.TIME_COST;
import static io.orderlane.charging.ChargingStatus.COMPLETED;
import static io.orderlane.charging.ChargingStatus.FAULT;
import static io.orderlane.charging.ChargingStatus.FINISHED;
import static io.orderlane.charging.ChargingStatus.PARKING_DUE;
import static io.orderlane.charging.ChargingStatus.PAUSED;
import static io.orderlane.charging.ChargingStatus.SERVING;
import static io.orderlane.charging.ChargingStatus.SERVING_LITE;
import static io.orderlane.charging.ChargingStatus.SERVING_WO_ENDTIME;

import io.orderlane.core.layout.CardLayout;

/** What our simulated card of charging says. */
final class ChargingCard {

    // spotless:off
    static final CardLayout<ChargingStatus> LAYOUT = CardLayout.named(ChargingStatus.class, "電動車充電", "EV charging")
            .says(SERVING,            "充電中",           "Charging")
            .says(SERVING_WO_ENDTIME, "充電中",           "Charging")
            .says(SERVING_LITE,       "充電中",           "Charging")
            .says(FAULT,              "充電已暫停",       "Charging paused")
            .says(PAUSED,             "充電已暫停",       "Charging paused")
            .says(COMPLETED,          "充電完成",         "Charging completed")
            .says(PARKING_DUE,        "免費泊車時間將完", "Free parking is due")
            .says(FINISHED,           "已結束",           "Finished")
            .title(PLATFORM_NAME)
            .line(START_TIME,       "開始時間",   "Started")
            .line(END_TIME,         "結束時間",   "Ends")
            .line(TIME_COST,        "充電分鐘",   "Minutes charged")
            .line(SURCHARGE_AMOUNT, "超時附加費", "Surcharge")
            .amount(AMOUNT);
    // spotless:on

    private ChargingCard() {}
}
