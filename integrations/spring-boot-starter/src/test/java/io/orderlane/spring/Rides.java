package io.orderlane.spring;

import io.orderlane.core.scenario.UpdateDraft;
import io.orderlane.ride.RideFields;
import io.orderlane.ride.RideHailing;
import io.orderlane.ride.RideStatus;
import java.time.Instant;

/** Updates of rides. */
final class Rides {

    private Rides() {}

    static UpdateDraft<?> taken(String orderNo) {
        Instant now = Instant.now();
        return RideHailing.SCENARIO
                .update(RideStatus.ORDER_TAKEN, orderNo, now)
                .to("2160220000000001")
                .with(RideFields.SERVICE_START_TIME, now)
                .with(RideFields.DRIVER_BOARD_DURATION, 5L)
                .with(RideFields.LICENSE_PLATE, "AB1234");
    }

    /** Of an account that there is not. */
    static UpdateDraft<?> ofNobody(String orderNo) {
        return taken(orderNo).account("nobody");
    }
}
