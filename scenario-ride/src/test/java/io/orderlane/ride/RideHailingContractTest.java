package io.orderlane.ride;

import io.orderlane.core.scenario.Scenario;
import io.orderlane.core.scenario.ScenarioProvider;
import io.orderlane.testkit.scenario.ScenarioContract;
import java.util.List;

class RideHailingContractTest implements ScenarioContract<RideStatus> {

    @Override
    public Scenario<RideStatus> scenario() {
        return RideHailing.SCENARIO;
    }

    @Override
    public Class<? extends ScenarioProvider> provider() {
        return RideHailing.class;
    }

    @Override
    public List<String> namesOnTheWire() {
        return List.of(
                "RIDE_HAILING",
                "PENDING",
                "BOOKED",
                "ORDER_TAKEN",
                "TO_BOARD",
                "SERVING",
                "WAIT_PAY",
                "FINISHED",
                "TO_SEND",
                "CLOSED",
                "CANCEL_WAIT_PAY",
                "driver_board_duration",
                "estimated_cost",
                "estimated_cost_currency",
                "license_plate",
                "reservation_time",
                "ride_dest_duration",
                "ride_price_type",
                "service_end_time",
                "service_start_time",
                "action_url",
                "auto_color",
                "auto_model",
                "order_Url");
    }

    @Override
    public int inferredClaims() {
        return 25;
    }
}
