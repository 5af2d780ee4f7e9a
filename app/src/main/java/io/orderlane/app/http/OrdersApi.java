package io.orderlane.app.http;

import io.orderlane.app.json.CardJson;
import io.orderlane.app.json.NotificationJson;
import io.orderlane.app.json.OrderJson;
import io.orderlane.app.json.Problem;
import io.orderlane.app.json.WhyJson;
import io.orderlane.core.Orderlane;
import io.orderlane.core.card.CardBasis;
import io.orderlane.core.deliver.WhyWaiting;
import io.orderlane.core.field.DisplayLocale;
import io.orderlane.core.field.Quoted;
import io.orderlane.core.field.Tree;
import io.orderlane.core.order.OrderKey;
import io.orderlane.core.port.OrderCriterion;
import io.orderlane.core.port.OrderFilter;
import io.orderlane.core.port.OrderPage;
import io.orderlane.core.port.OrderView;
import io.orderlane.core.port.ReleaseResult;
import io.orderlane.core.port.RoutePause;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code /v1/orders}: many; one, its card, notifications, why it waits; release of one that waits for a person. */
final class OrdersApi {

    private static final Logger LOG = LoggerFactory.getLogger(OrdersApi.class);
    private static final String[] LIST_PARAMETERS = Stream.concat(
                    Arrays.stream(OrderCriterion.values()).map(OrderCriterion::label), Stream.of("after", "limit"))
            .toArray(String[]::new);

    private final Orderlane orderlane;
    private final Clock clock;

    OrdersApi(Orderlane orderlane, Clock clock) {
        this.orderlane = orderlane;
        this.clock = clock;
    }

    Answer list(ApiRequest request) {
        request.onlyParameters(LIST_PARAMETERS);
        OrderFilter filter = OrderFilter.newest(request.limit(50, 500))
                .behind(request.number("after", 0, Long.MAX_VALUE).orElse(null));
        for (OrderCriterion criterion : OrderCriterion.values()) {
            filter = filter.with(criterion, request.text(criterion.label()));
        }
        OrderPage page = orderlane.reader().orders(filter);
        if (page.orders().isEmpty() && filter.after() == null) {
            filter.wanted().forEach(this::requireKnown);
        }
        return Answer.json(200, OrderJson.of(page));
    }

    /** Refuses an unknown word: for a misspelt one it would seem that there are no orders. */
    private void requireKnown(OrderCriterion criterion, String word) {
        List<String> known = words(criterion).distinct().sorted().toList();
        if (!known.isEmpty() && !known.contains(word)) {
            throw ProblemException.bad(
                    "There is no " + criterion.label() + " " + Quoted.of(word) + " here; there are " + known + ".");
        }
    }

    /** The words that are known to mean something; none where any word may be right. */
    private Stream<String> words(OrderCriterion criterion) {
        return switch (criterion) {
            case ACCOUNT ->
                orderlane.routes().stream().map(status -> status.route().account());
            case SCENARIO -> orderlane.scenarios().names().stream();
            case STATUS ->
                orderlane.scenarios().all().stream()
                        .flatMap(scenario -> scenario.rows().stream())
                        .map(row -> row.status().name());
        };
    }

    private static OrderKey key(ApiRequest request) {
        return new OrderKey(request.path("account"), request.path("scenario"), request.path("orderNo"));
    }

    Answer one(ApiRequest request) {
        OrderKey key = key(request.onlyParameters());
        OrderView order = require(key);
        return Answer.json(200, OrderJson.of(order, orderlane.reader().notifications(key)));
    }

    Answer card(ApiRequest request) {
        OrderKey key = key(request.onlyParameters("at", "locale", "of"));
        Instant at = request.instant("at").orElseGet(clock::instant);
        CardBasis basis =
                CardBasis.valueOf(request.oneOf("of", "confirmed", "accepted").toUpperCase(Locale.ROOT));
        Optional<DisplayLocale> locale = locale(request);
        return orderlane
                .card(key, at, basis)
                .map(card -> Answer.json(200, CardJson.of(card, locale)))
                .orElseThrow(() -> noCard(key));
    }

    private static Optional<DisplayLocale> locale(ApiRequest request) {
        String code = request.text("locale");
        if (code == null) {
            return Optional.empty();
        }
        return Optional.of(DisplayLocale.of(code)
                .orElseThrow(() -> ProblemException.bad("locale is zh_HK or en_US; found " + Quoted.of(code) + ".")));
    }

    private ProblemException noCard(OrderKey key) {
        require(key);
        return ProblemException.notFound("Nothing of this order was confirmed yet, so no card is up;"
                + " of=accepted shows the one that will come.");
    }

    Answer notifications(ApiRequest request) {
        OrderKey key = key(request.onlyParameters());
        require(key);
        return Answer.ok(new Tree.Obj.Builder()
                .list("notifications", orderlane.reader().notifications(key), NotificationJson::of));
    }

    Answer why(ApiRequest request) {
        OrderKey key = key(request.onlyParameters());
        OrderView order = require(key);
        WhyWaiting why = orderlane.why(key).orElseThrow(() -> new ProblemException(unknown(key)));
        RoutePause pause = orderlane.pauses().stream()
                .filter(known -> known.route().equals(order.order().route()))
                .findFirst()
                .orElse(null);
        return Answer.json(200, WhyJson.of(order, why, pause));
    }

    Answer release(ApiRequest request) {
        OrderKey key = key(request);
        boolean again = request.onlyMembers("again").flag("again");
        ReleaseResult result = orderlane.release(key, again);
        LOG.info(
                "release of {} asked for by {}, again={}: {}",
                key,
                request.by(),
                again,
                result.getClass().getSimpleName());
        return result.fold(
                released -> released(key, again, released),
                notHeld -> Answer.problem(Problems.notHeld(notHeld.state())),
                unknown -> Answer.problem(unknown(key)));
    }

    private static Answer released(OrderKey key, boolean again, ReleaseResult.Released released) {
        boolean isSentAgain = again && released.held() != null;
        return Answer.json(
                202,
                new Tree.Obj.Builder()
                        .text("order", key)
                        .text("heldBy", released.held())
                        .flag("again", isSentAgain)
                        .build());
    }

    private OrderView require(OrderKey key) {
        return orderlane.reader().order(key).orElseThrow(() -> new ProblemException(unknown(key)));
    }

    private static Problem unknown(OrderKey key) {
        return Problems.notFound("No order " + Quoted.of(key.orderNo()) + " of scenario " + Quoted.of(key.scenario())
                + " is known in account " + Quoted.of(key.account()) + ".");
    }
}
