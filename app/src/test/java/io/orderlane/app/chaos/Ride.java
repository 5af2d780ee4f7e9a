package io.orderlane.app.chaos;

import io.orderlane.app.json.Journeys;
import io.orderlane.app.json.TreeJson;
import io.orderlane.core.field.Tree;
import io.orderlane.core.order.OrderUpdate;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * One order from its first status to its end.
 *
 * @param updates as submitted
 * @param statuses of them
 */
record Ride(String orderNo, List<String> updates, List<String> statuses) {

    /** On the order service. */
    static final String RIDE = "ride-hailing";
    /** The same as a contract card. */
    static final String CARD = "ride-hailing-contract-card";

    private static final Journeys JOURNEYS = new Journeys(Ride.class.getClassLoader());

    static Ride number(int number) {
        return number(number, Instant.now());
    }

    /** One that began then. */
    static Ride number(int number, Instant start) {
        return of(number, RIDE, start);
    }

    /** The first sample journey of this scenario, under an order number of its own. */
    static Ride of(int number, String scenario) {
        return of(number, scenario, Instant.now());
    }

    private static Ride of(int number, String scenario, Instant start) {
        List<OrderUpdate> all = JOURNEYS.of(scenario, start, "c" + number);
        String orderNo = text(all.get(0), "orderNo");
        List<OrderUpdate> updates = all.stream()
                .filter(update -> orderNo.equals(text(update, "orderNo")))
                .toList();
        return new Ride(
                orderNo,
                updates.stream().map(OrderUpdate::members).map(TreeJson::write).toList(),
                updates.stream().map(update -> text(update, "status")).toList());
    }

    /** The same with one more member in the updates of these statuses. */
    Ride with(String member, String value, Predicate<String> status) {
        List<String> changed = IntStream.range(0, updates.size())
                .mapToObj(i -> status.test(statuses.get(i)) ? with(member, value, updates.get(i)) : updates.get(i))
                .toList();
        return new Ride(orderNo, changed, statuses);
    }

    private static String with(String member, String value, String update) {
        return "{\"" + member + "\":\"" + value + "\"," + update.substring(1);
    }

    /** The same with the first update of each of these statuses only. */
    Ride only(List<String> kept) {
        return new Ride(
                orderNo,
                kept.stream()
                        .map(status -> updates.get(statuses.indexOf(status)))
                        .toList(),
                kept);
    }

    private static String text(OrderUpdate update, String member) {
        return ((Tree.Text) update.members().get(member)).value();
    }
}
