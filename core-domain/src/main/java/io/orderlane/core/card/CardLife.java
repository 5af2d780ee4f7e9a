package io.orderlane.core.card;

import io.orderlane.core.field.Tree;
import io.orderlane.core.notification.Command;
import io.orderlane.core.notification.Notification;
import io.orderlane.core.order.Order;
import io.orderlane.core.scenario.Scenario;
import io.orderlane.core.scenario.StatusRow;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What we believe about the card on the phone. In doubt a card is made anew: a card changed that is not there stays away,
 * and nobody is told.
 */
public final class CardLife {

    /** How long a card lives that names no end (base API of performance notifications, {@code endDate}). */
    public static final Duration DEFAULT_LIFE = Duration.ofHours(24);

    /** So near to its believed end a card may be gone already. */
    private static final Duration DOUBT = Duration.ofMinutes(5);

    private CardLife() {}

    /** Whether the next notification of this order makes a card or changes one. */
    public static Command command(Scenario<?> scenario, Order order, Instant now) {
        Optional<Order.Delivered> last = order.lastDelivered();
        boolean up = last.isPresent()
                && hidesAfter(scenario, last.get().status()).isEmpty()
                && last.get().cardUntil().isAfter(now.plus(DOUBT));
        return up ? Command.CHANGE : Command.CREATE;
    }

    /** The fact to remember when AlipayHK confirmed this notification, sent with this command. */
    public static Order.Delivered confirmed(
            Scenario<?> scenario, Order order, Notification notification, Command command, Instant now) {
        Instant until = hidesAfter(scenario, notification.status())
                .map(now::plus)
                .orElseGet(() -> until(order, notification, command, now));
        return new Order.Delivered(notification.status(), notification.wireTime(), now, until);
    }

    private static Instant until(Order order, Notification notification, Command command, Instant now) {
        if (notification.content().top().get("endDate") instanceof Tree.Num endDate) {
            return Instant.ofEpochMilli(endDate.value());
        }
        return order.lastDelivered()
                .filter(last -> command == Command.CHANGE)
                .map(Order.Delivered::cardUntil)
                .filter(until -> until.isAfter(now))
                .orElseGet(() -> now.plus(DEFAULT_LIFE));
    }

    private static Optional<Duration> hidesAfter(Scenario<?> scenario, String status) {
        return row(scenario, status).flatMap(row -> row.effect().hidesAfter());
    }

    private static <S extends Enum<S>> Optional<StatusRow<S>> row(Scenario<S> scenario, String status) {
        return scenario.status(status).map(scenario::row);
    }
}
