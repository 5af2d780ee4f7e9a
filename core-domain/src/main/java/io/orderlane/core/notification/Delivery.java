package io.orderlane.core.notification;

import io.orderlane.core.order.Order;

/** One notification to be sent in one attempt; {@code scenarioCode}: the scenario's name at AlipayHK. */
public record Delivery(Order order, String scenarioCode, Notification notification, Command command) {

    /** The id of the request. */
    public RequestId requestId() {
        return RequestId.of(notification.id(), command);
    }

    /** The same with the other command. */
    public Delivery switched() {
        return new Delivery(order, scenarioCode, notification, command.other());
    }
}
