package io.orderlane.app.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * What the service says came of one notification.
 *
 * @param state how it ended, or PENDING
 * @param tries oldest first
 */
record Told(String status, String state, List<Try> tries) {

    /**
     * One of its tries.
     *
     * @param tracer by which AlipayHK calls the exchange; blank when it gave none
     */
    record Try(String outcome, String verdict, String tracer) {

        boolean confirms() {
            return outcome.equals("CONFIRMED");
        }
    }

    /** The notifications of an order, oldest first. */
    static List<Told> of(URI node, String account, String scenario, String orderNo) {
        List<Told> told = new ArrayList<>();
        String path = "/v1/orders/" + account + "/" + scenario + "/" + orderNo + "/notifications";
        Http.get(node, path).get("notifications").forEach(notification -> told.add(of(notification)));
        return told;
    }

    private static Told of(JsonNode notification) {
        List<Try> tries = new ArrayList<>();
        notification
                .get("attempts")
                .forEach(attempt -> tries.add(
                        new Try(text(attempt, "outcome"), text(attempt, "verdict"), text(attempt, "tracerId"))));
        return new Told(text(notification, "status"), text(notification, "state"), tries);
    }

    private static String text(JsonNode node, String member) {
        return node.path(member).asText();
    }

    boolean isParked() {
        return state.equals("PARKED");
    }

    boolean isDelivered() {
        return state.equals("DELIVERED");
    }

    /** The outcomes of the tries that left and did not deliver. */
    List<String> failures() {
        return tries.stream()
                .map(Try::outcome)
                .filter(outcome -> !outcome.equals("CONFIRMED") && !outcome.equals("NOT_SENT"))
                .toList();
    }

    /** How many of its tries truly failed: nobody knows whether they arrived. */
    int trueFailures() {
        return (int) failures().stream().filter("UNCONFIRMED"::equals).count();
    }
}
