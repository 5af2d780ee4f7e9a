package io.orderlane.core;

import io.orderlane.core.card.Card;
import io.orderlane.core.card.CardBasis;
import io.orderlane.core.card.CardLife;
import io.orderlane.core.card.CardPainter;
import io.orderlane.core.notification.Notification;
import io.orderlane.core.notification.Settled;
import io.orderlane.core.order.Order;
import io.orderlane.core.order.OrderKey;
import io.orderlane.core.port.NotificationView;
import io.orderlane.core.port.OrderReader;
import io.orderlane.core.scenario.Scenario;
import io.orderlane.core.scenario.ScenarioRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Paints the cards of orders that a store keeps. */
final class CardReader {

    private final ScenarioRegistry scenarios;
    private final OrderReader reader;

    CardReader(ScenarioRegistry scenarios, OrderReader reader) {
        this.scenarios = scenarios;
        this.reader = reader;
    }

    Optional<Card> card(OrderKey key, Instant at, CardBasis basis) {
        return reader.order(key).flatMap(view -> card(view.order(), at, basis));
    }

    private Optional<Card> card(Order order, Instant at, CardBasis basis) {
        Optional<Scenario<?>> scenario = scenarios.find(order.key().scenario());
        List<NotificationView> all = reader.notifications(order.key());
        return all.stream()
                .filter(view -> basis == CardBasis.ACCEPTED || view.state() == Settled.DELIVERED)
                .reduce((earlier, later) -> later)
                .flatMap(view -> scenario.map(known -> paint(known, order, view, at, basis)));
    }

    private static Card paint(Scenario<?> scenario, Order order, NotificationView view, Instant at, CardBasis basis) {
        Notification shown = view.notification();
        Instant since = view.settledAt() == null ? shown.acceptedAt() : view.settledAt();
        return CardPainter.paint(
                scenario,
                shown.status(),
                shown.content(),
                since,
                basis == CardBasis.CONFIRMED
                        ? CardLife.until(scenario, order)
                        : CardLife.lifeEnd(order.api(), shown.content(), since),
                at);
    }
}
