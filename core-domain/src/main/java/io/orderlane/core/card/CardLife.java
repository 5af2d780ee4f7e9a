package io.orderlane.core.card;

import io.orderlane.core.field.Tree;
import io.orderlane.core.notification.Command;
import io.orderlane.core.notification.Notification;
import io.orderlane.core.order.Content;
import io.orderlane.core.order.Order;
import io.orderlane.core.scenario.BaseApi;
import io.orderlane.core.scenario.EnvelopeFields;
import io.orderlane.core.scenario.Scenario;
import io.orderlane.core.scenario.StatusRow;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What we believe about the card on the phone. In doubt a card is made anew: a change to a card that is gone shows
 * nothing, and no answer reports it. Of several ends the earliest counts: a status that hides it, its {@code endDate},
 * its life.
 */
public final class CardLife {

    /** The life of a contract card that names no end (Base API (performance notification), Body, {@code endDate}). */
    public static final Duration DEFAULT_LIFE = Duration.ofHours(24);

    /** This long before its believed end a card may be gone already. */
    private static final Duration DOUBT = Duration.ofMinutes(5);

    private CardLife() {}

    /** Whether the next notification of this order makes a card or changes one. */
    public static Command command(Scenario<?> scenario, Order order, Instant now) {
        return isUp(scenario, order, now.plus(DOUBT)) ? Command.CHANGE : Command.CREATE;
    }

    /** Whether a card of this order is believed to be on the phone at an instant. */
    public static boolean isUp(Scenario<?> scenario, Order order, Instant at) {
        return order.lastDelivered()
                .filter(last -> hidesAfter(scenario, last.status()).isEmpty())
                .filter(last -> last.cardUntil() == null || last.cardUntil().isAfter(at))
                .isPresent();
    }

    /**
     * Whether a notification shows nothing and ends nothing: its card's {@code endDate} has passed, and no card of its
     * order is believed to be up. One that is up is ended by sending it; no page states this, we conclude it.
     */
    public static boolean isPointless(Scenario<?> scenario, Order order, Notification notification, Instant now) {
        Instant end = endDate(order.api(), notification.content());
        return end != null && !end.isAfter(now) && !isUp(scenario, order, now);
    }

    /** Whether a notification makes the card of its order end earlier than is believed now. */
    public static boolean endsEarlier(Order order, Notification notification) {
        Instant end = endDate(order.api(), notification.content());
        Instant until = order.lastDelivered().map(Order.Delivered::cardUntil).orElse(null);
        return end != null && until != null && end.isBefore(until);
    }

    /** When the card of this order is believed to disappear by itself; null when nothing says that it does. */
    public static @Nullable Instant until(Scenario<?> scenario, Order order) {
        // an earlier version gave every card of the order service a life of a day
        return order.lastDelivered()
                .filter(last -> order.api() == BaseApi.CONTRACT_CARD
                        || hidesAfter(scenario, last.status()).isPresent())
                .map(Order.Delivered::cardUntil)
                .orElse(null);
    }

    /** The fact to remember when AlipayHK confirmed this notification, sent with this command. */
    public static Order.Delivered confirmed(
            Scenario<?> scenario, Order order, Notification notification, Command command, Instant now) {
        Instant hidden =
                hidesAfter(scenario, notification.status()).map(now::plus).orElse(null);
        Instant life = lifeEnd(scenario, order, notification, command, now);
        return new Order.Delivered(notification.status(), notification.wireTime(), now, earliest(hidden, life));
    }

    /** When a card made with this content at this instant ends, its status aside; null when nothing says so. */
    public static @Nullable Instant lifeEnd(BaseApi api, Content content, Instant at) {
        if (api != BaseApi.CONTRACT_CARD) {
            return null;
        }
        Instant end = endDate(api, content);
        return end == null ? at.plus(DEFAULT_LIFE) : end;
    }

    private static @Nullable Instant lifeEnd(
            Scenario<?> scenario, Order order, Notification notification, Command command, Instant now) {
        boolean names = endDate(order.api(), notification.content()) != null;
        return names || command == Command.CREATE || order.api() != BaseApi.CONTRACT_CARD
                ? lifeEnd(order.api(), notification.content(), now)
                : changed(scenario, order, now);
    }

    /** Changing a card does not prolong its life. */
    private static Instant changed(Scenario<?> scenario, Order order, Instant now) {
        return order.lastDelivered()
                .map(last -> hidesAfter(scenario, last.status()).isEmpty() ? last.cardUntil() : null)
                .filter(until -> until.isAfter(now))
                .orElseGet(() -> atLeast(order, now));
    }

    /** A card that was hidden and is shown again lives at least for a day from the order's beginning. */
    private static Instant atLeast(Order order, Instant now) {
        Instant first = order.createdAt().plus(DEFAULT_LIFE);
        return first.isAfter(now) ? first : now.plus(DEFAULT_LIFE);
    }

    /** The card's end that an update names; null when it names none, or none that can be read. */
    private static @Nullable Instant endDate(BaseApi api, Content content) {
        Tree given = content.top().get(EnvelopeFields.END_DATE.name());
        return given == null || api != BaseApi.CONTRACT_CARD
                ? null
                : EnvelopeFields.END_DATE.type().read(given, null).value();
    }

    /** The earlier of two ends; null is none. */
    static @Nullable Instant earliest(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    static Optional<Duration> hidesAfter(Scenario<?> scenario, String status) {
        return row(scenario, status).flatMap(row -> row.effect().hidesAfter());
    }

    private static <S extends Enum<S>> Optional<StatusRow<S>> row(Scenario<S> scenario, String status) {
        return scenario.status(status).map(scenario::row);
    }
}
