package io.orderlane.sandbox.http;

import io.orderlane.sandbox.state.OrderRecord;
import io.orderlane.sandbox.state.Orders;
import io.orderlane.sandbox.state.PhoneCard;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Orders and cards over HTTP. */
final class StateControl {
    private final Orders orders;
    private final Clock clock;

    StateControl(Orders orders, Clock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    void addTo(ControlRoutes routes) {
        routes.add("GET", "orders", call -> call.json(orders()));
        routes.add("GET", "cards", call -> call.json(cards()));
        routes.add("DELETE", "state", this::clear);
    }

    private void clear(ControlCall call) {
        orders.clear();
        call.done();
    }

    private List<OrderView> orders() {
        return orders.all().stream().map(OrderView::of).toList();
    }

    private List<CardView> cards() {
        Instant now = clock.instant();
        return orders.all().stream()
                .map(order -> CardView.of(PhoneCard.of(order, now)))
                .toList();
    }

    record OrderView(
            String clientId,
            String api,
            String orderNo,
            String orderId,
            String scenario,
            String status,
            long eventTime,
            int updates) {
        static OrderView of(OrderRecord order) {
            return new OrderView(
                    order.key().clientId(),
                    order.key().api().label(),
                    order.key().orderNo(),
                    order.orderId(),
                    order.last().scenario(),
                    order.status(),
                    order.eventTime(),
                    order.updates());
        }
    }

    record CardView(
            String clientId,
            String api,
            String orderNo,
            String recipient,
            String status,
            Set<String> locales,
            boolean visible,
            String createdAt,
            @Nullable String goneSince,
            @Nullable String disappearsAt) {
        static CardView of(PhoneCard card) {
            return new CardView(
                    card.order().clientId(),
                    card.order().api().label(),
                    card.order().orderNo(),
                    card.recipient(),
                    card.status(),
                    card.locales(),
                    card.visible(),
                    card.createdAt().toString(),
                    text(card.goneSince()),
                    text(card.disappearsAt()));
        }

        private static @Nullable String text(@Nullable Instant instant) {
            return instant == null ? null : instant.toString();
        }
    }
}
