package io.orderlane.core.order;

/** An order's identity at AlipayHK, which refers to it by account, API and merchant order number alone. */
public record LaneKey(RouteKey route, String orderNo) {

    @Override
    public String toString() {
        return route + "/" + orderNo;
    }
}
