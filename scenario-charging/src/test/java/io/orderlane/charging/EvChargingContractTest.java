package io.orderlane.charging;

import io.orderlane.core.scenario.Scenario;
import io.orderlane.core.scenario.ScenarioProvider;
import io.orderlane.testkit.scenario.ScenarioContract;
import java.util.List;

class EvChargingContractTest implements ScenarioContract<ChargingStatus> {

    @Override
    public Scenario<ChargingStatus> scenario() {
        return EvCharging.SCENARIO;
    }

    @Override
    public Class<? extends ScenarioProvider> provider() {
        return EvCharging.class;
    }

    @Override
    public List<String> namesOnTheWire() {
        return List.of(
                "CHARGING_PILE",
                "SERVING",
                "SERVING_WO_ENDTIME",
                "SERVING_LITE",
                "FAULT",
                "PAUSED",
                "COMPLETED",
                "PARKING_DUE",
                "FINISHED",
                "tradeNo",
                "amount",
                "surcharge_amount",
                "merchant_bill_detail",
                "merchant_bill_id",
                "progess_curr",
                "progess_max",
                "start_time",
                "end_time",
                "time_cost",
                "platform_name",
                "platform_logo");
    }

    @Override
    public int inferredClaims() {
        return 12;
    }
}
