package io.orderlane.core.check;

import io.orderlane.core.order.LaneKey;
import io.orderlane.core.order.OrderKey;
import io.orderlane.core.order.RouteKey;
import io.orderlane.core.scenario.ScenarioStatus;

/**
 * What an update is about, whatever else is wrong with it.
 *
 * @param key the order
 * @param reached the status that it reports
 */
public record UpdateSubject(OrderKey key, ScenarioStatus<?> reached) {

    /** The order's identity at AlipayHK. */
    public LaneKey laneKey() {
        return new LaneKey(new RouteKey(key.account(), reached.scenario().baseApi()), key.orderNo());
    }
}
