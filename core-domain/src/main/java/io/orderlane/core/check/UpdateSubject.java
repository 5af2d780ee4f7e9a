package io.orderlane.core.check;

import io.orderlane.core.order.LaneKey;
import io.orderlane.core.order.OrderKey;
import io.orderlane.core.order.RouteKey;
import io.orderlane.core.scenario.ScenarioStatus;

/** The order and the status that an update is about, whatever else is wrong with it. */
public record UpdateSubject(OrderKey key, ScenarioStatus<?> reached) {

    /** The order's identity at AlipayHK. */
    public LaneKey laneKey() {
        return new LaneKey(new RouteKey(key.account(), reached.scenario().baseApi()), key.orderNo());
    }
}
