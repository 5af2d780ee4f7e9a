package io.orderlane.payment;

import io.orderlane.core.scenario.Scenario;
import io.orderlane.core.scenario.ScenarioProvider;
import io.orderlane.testkit.scenario.ScenarioContract;
import java.util.List;

class PaymentOrderContractTest implements ScenarioContract<PaymentStatus> {

    @Override
    public Scenario<PaymentStatus> scenario() {
        return PaymentOrder.SCENARIO;
    }

    @Override
    public Class<? extends ScenarioProvider> provider() {
        return PaymentOrder.class;
    }

    @Override
    public List<String> namesOnTheWire() {
        return List.of(
                "PAYMENT_ORDER_DEFAULT",
                "WAIT_PAY",
                "PAY_FAILED",
                "OVERDUED",
                "CLOSED",
                "action_url",
                "bill_amount",
                "bill_amount_currency",
                "bill_desc",
                "bill_due_time",
                "bill_icon_url",
                "bill_name",
                "order_url");
    }

    @Override
    public int inferredClaims() {
        return 6;
    }
}
