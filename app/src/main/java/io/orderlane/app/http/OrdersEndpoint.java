package io.orderlane.app.http;

import io.orderlane.app.json.CardJson;
import io.orderlane.app.json.Members;
import io.orderlane.app.json.NotificationJson;
import io.orderlane.app.json.OrderJson;
import io.orderlane.app.json.Problem;
import io.orderlane.app.json.WhyJson;
import io.orderlane.core.Orderlane;
import io.orderlane.core.card.CardBasis;
import io.orderlane.core.deliver.WhyWaiting;
import io.orderlane.core.field.DisplayLocale;
import io.orderlane.core.field.Quoted;
import io.orderlane.core.order.OrderKey;
import io.orderlane.core.port.OrderFilter;
import io.orderlane.core.port.OrderView;
import io.orderlane.core.port.RoutePause;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** {@code GET /v1/orders}, one order, its card, its notifications, and why it waits. */
final class OrdersEndpoint implements Endpoint {

    private static final int USUAL = 50;
    private static final int MOST = 500;

    private final Orderlane orderlane;
    private final Clock clock;

    OrdersEndpoint(Orderlane orderlane, Clock clock) {
        this.orderlane = orderlane;
        this.clock = clock;
    }

    @Override
    public Answer answer(GetRequest asked) {
        int parts = asked.rest().size();
        if (parts == 0) {
            return list(asked.query());
        } else if (parts == 3) {
            return one(key(asked), asked.query());
        } else if (parts == 4 && asked.rest().get(3).equals("card")) {
            return card(key(asked), asked.query());
        } else if (parts == 4 && asked.rest().get(3).equals("notifications")) {
            return notifications(key(asked), asked.query());
        } else if (parts == 4 && asked.rest().get(3).equals("why")) {
            return why(key(asked), asked.query());
        }
        throw new ProblemException(Problems.notFound("An order is /v1/orders/ACCOUNT/SCENARIO/ORDERNO, with /card,"
                + " /notifications or /why behind it; a slash inside an order number is written %2F."));
    }

    static OrderKey key(GetRequest asked) {
        return new OrderKey(
                asked.rest().get(0), asked.rest().get(1), asked.rest().get(2));
    }

    private Answer list(Query query) {
        query.only("account", "scenario", "status", "after", "limit");
        OrderFilter filter = new OrderFilter(
                query.text("account"),
                query.text("scenario"),
                query.text("status"),
                query.number("after", 0, Long.MAX_VALUE).orElse(null),
                query.number("limit", 1, MOST).map(Long::intValue).orElse(USUAL));
        return Answer.json(200, OrderJson.of(orderlane.reader().orders(filter)));
    }

    private Answer one(OrderKey key, Query query) {
        query.only();
        return orderlane
                .reader()
                .order(key)
                .map(view ->
                        Answer.json(200, OrderJson.of(view, orderlane.reader().notifications(key))))
                .orElseThrow(() -> unknown(key));
    }

    private Answer card(OrderKey key, Query query) {
        query.only("at", "locale", "of");
        Instant at = query.instant("at").orElseGet(clock::instant);
        CardBasis basis =
                CardBasis.valueOf(query.oneOf("of", "confirmed", "accepted").toUpperCase(Locale.ROOT));
        Optional<DisplayLocale> locale = locale(query);
        return orderlane
                .card(key, at, basis)
                .map(card -> Answer.json(200, CardJson.of(card, locale)))
                .orElseThrow(() -> noCard(key));
    }

    private static Optional<DisplayLocale> locale(Query query) {
        String code = query.text("locale");
        if (code == null) {
            return Optional.empty();
        }
        return Optional.of(DisplayLocale.of(code)
                .orElseThrow(() -> Query.bad("locale is zh_HK or en_US; found " + Quoted.of(code) + ".")));
    }

    private Answer notifications(OrderKey key, Query query) {
        query.only();
        if (orderlane.reader().order(key).isEmpty()) {
            throw unknown(key);
        }
        return Answer.json(
                200,
                new Members()
                        .list("notifications", orderlane.reader().notifications(key), NotificationJson::of)
                        .object());
    }

    private Answer why(OrderKey key, Query query) {
        query.only();
        OrderView order = orderlane.reader().order(key).orElseThrow(() -> unknown(key));
        WhyWaiting why = orderlane.why(key).orElseThrow(() -> unknown(key));
        RoutePause pause = orderlane.pauses().stream()
                .filter(known -> known.route().equals(order.order().route()))
                .findFirst()
                .orElse(null);
        return Answer.json(200, WhyJson.of(order, why, pause));
    }

    private ProblemException noCard(OrderKey key) {
        return orderlane.reader().order(key).isEmpty()
                ? unknown(key)
                : new ProblemException(Problems.notFound("Nothing of this order was confirmed yet, so no card is up;"
                        + " of=accepted shows the one that will come."));
    }

    private static ProblemException unknown(OrderKey key) {
        return new ProblemException(unknownOrder(key));
    }

    static Problem unknownOrder(OrderKey key) {
        return Problems.notFound("No order " + Quoted.of(key.orderNo()) + " of scenario " + Quoted.of(key.scenario())
                + " is known in account " + Quoted.of(key.account()) + ".");
    }
}
