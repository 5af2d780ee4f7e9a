package io.orderlane.ride;

import static io.orderlane.ride.RideFields.ACTION_URL;
import static io.orderlane.ride.RideFields.AUTO_COLOR;
import static io.orderlane.ride.RideFields.AUTO_MODEL;
import static io.orderlane.ride.RideFields.ESTIMATED_COST;
import static io.orderlane.ride.RideFields.ESTIMATED_COST_CURRENCY;
import static io.orderlane.ride.RideFields.LICENSE_PLATE;
import static io.orderlane.ride.RideFields.RESERVATION_TIME;
import static io.orderlane.ride.RideStatus.BOOKED;
import static io.orderlane.ride.RideStatus.CANCEL_WAIT_PAY;
import static io.orderlane.ride.RideStatus.CLOSED;
import static io.orderlane.ride.RideStatus.FINISHED;
import static io.orderlane.ride.RideStatus.ORDER_TAKEN;
import static io.orderlane.ride.RideStatus.PENDING;
import static io.orderlane.ride.RideStatus.SERVING;
import static io.orderlane.ride.RideStatus.TO_BOARD;
import static io.orderlane.ride.RideStatus.TO_SEND;
import static io.orderlane.ride.RideStatus.WAIT_PAY;

import io.orderlane.core.layout.CardLayout;

/** What our simulated card of a ride says, on either API. */
final class RideCard {

    // spotless:off
    static final CardLayout<RideStatus> LAYOUT = CardLayout.named(RideStatus.class, "叫車", "Ride")
            .says(PENDING,         "正在尋找司機",       "Finding a driver")
            .says(BOOKED,          "已預約,司機未出發",  "Booked, driver not on the way yet")
            .says(ORDER_TAKEN,     "司機正前往上車點",   "Driver on the way")
            .says(TO_BOARD,        "司機已到,請上車",   "Driver has arrived, please board")
            .says(SERVING,         "行程進行中",         "On the way to your destination")
            .says(WAIT_PAY,        "待付車費",           "Fare to be paid")
            .says(FINISHED,        "行程已結束",         "Ride ended")
            .says(TO_SEND,         "正在另覓司機",       "Finding another driver")
            .says(CLOSED,          "司機已取消行程",     "Cancelled by the driver")
            .says(CANCEL_WAIT_PAY, "行程已取消,待付款",  "Cancelled, payment due")
            .line(LICENSE_PLATE,    "車牌",     "Licence plate")
            .line(AUTO_MODEL,       "車款",     "Model")
            .line(AUTO_COLOR,       "車身顏色", "Colour")
            .line(RESERVATION_TIME, "預約時間", "Booked for")
            .amount(ESTIMATED_COST, ESTIMATED_COST_CURRENCY)
            .button(ACTION_URL, "查看行程", "View ride");
    // spotless:on

    private RideCard() {}
}
