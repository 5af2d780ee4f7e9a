package io.orderlane.core.deliver.internal;

import io.orderlane.core.card.CardLife;
import io.orderlane.core.notification.NextStep;
import io.orderlane.core.notification.Notification;
import io.orderlane.core.order.Order;
import io.orderlane.core.scenario.BaseApi;
import io.orderlane.core.scenario.Scenario;
import java.time.Duration;
import java.time.Instant;

/**
 * Until when a notification is attempted, and what becomes of it then. One that hides or ends a card which is believed
 * to be up is attempted for longer: a card that stays on "on the way" is worse than a late update.
 */
record DeliveryDeadline(Instant until, NextStep after) {

    private static final Duration ORDER_SERVICE = Duration.ofDays(7);

    static DeliveryDeadline with(Scenario<?> scenario, Order order, Notification notification) {
        boolean up = order.lastDelivered()
                .filter(last -> !hides(scenario, last.status()))
                .isPresent();
        boolean ends = hides(scenario, notification.status()) || CardLife.endsEarlier(order, notification);
        if (!up || !ends) {
            return new DeliveryDeadline(notification.deadline(), new NextStep.Expire());
        }
        if (order.api() == BaseApi.ORDER_SERVICE) {
            Instant end =
                    later(notification.deadline(), notification.acceptedAt().plus(ORDER_SERVICE));
            return new DeliveryDeadline(end, new NextStep.Park("could not be delivered while its card was up", false));
        }
        Instant cardUntil =
                order.lastDelivered().map(Order.Delivered::cardUntil).orElse(notification.deadline());
        return new DeliveryDeadline(later(notification.deadline(), cardUntil), new NextStep.Expire());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    static <S extends Enum<S>> boolean hides(Scenario<S> scenario, String status) {
        return scenario.status(status)
                .filter(known -> scenario.row(known).effect().hidesAfter().isPresent())
                .isPresent();
    }
}
