package io.orderlane.app.chaos;

import io.orderlane.app.json.Journeys;
import io.orderlane.app.json.TreeJson;
import io.orderlane.core.field.Tree;
import io.orderlane.core.order.OrderUpdate;
import java.time.Instant;
import java.util.List;

/**
 * One order from its first status to its end.
 *
 * @param updates as submitted
 * @param statuses of them
 */
record Ride(String orderNo, List<String> updates, List<String> statuses) {

    private static final Journeys JOURNEYS = new Journeys(Ride.class.getClassLoader());

    static Ride number(int number) {
        return number(number, Instant.now());
    }

    /** One that began then. */
    static Ride number(int number, Instant start) {
        String run = "c" + number;
        String orderNo = "R-" + run + "-1";
        List<OrderUpdate> updates = JOURNEYS.of("ride-hailing", start, run).stream()
                .filter(update -> orderNo.equals(text(update, "orderNo")))
                .toList();
        return new Ride(
                orderNo,
                updates.stream().map(OrderUpdate::members).map(TreeJson::write).toList(),
                updates.stream().map(update -> text(update, "status")).toList());
    }

    private static String text(OrderUpdate update, String member) {
        return ((Tree.Text) update.members().get(member)).value();
    }
}
