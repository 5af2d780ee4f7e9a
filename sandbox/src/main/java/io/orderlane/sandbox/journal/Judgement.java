package io.orderlane.sandbox.journal;

import io.orderlane.sandbox.protocol.OrderKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How well everything was delivered, by order in the order of first arrival. Only verified requests count for an order;
 * {@code unverified} counts those whose signature did not verify, or that name no order.
 */
public record Judgement(Map<OrderKey, OrderJudgement> orders, OrderJudgement total, int unverified) {

    public static Judgement over(Iterable<JournalEntry> entries) {
        Map<OrderKey, OrderTally> tallies = new LinkedHashMap<>();
        int unverified = 0;
        for (JournalEntry entry : entries) {
            if (entry.isVerified() && entry.order().isPresent()) {
                tallies.computeIfAbsent(entry.order().get(), key -> new OrderTally())
                        .add(entry);
            } else {
                unverified++;
            }
        }
        Map<OrderKey, OrderJudgement> orders = new LinkedHashMap<>();
        tallies.forEach((key, tally) -> orders.put(key, tally.judgement()));
        OrderJudgement total = orders.values().stream().reduce(OrderJudgement.NOTHING, OrderJudgement::plus);
        return new Judgement(Collections.unmodifiableMap(orders), total, unverified);
    }

    /**
     * By order number, the expected statuses that never took effect, of orders that lost any. A status expected twice
     * must take effect twice.
     */
    public Map<String, List<String>> lost(Map<String, List<String>> expected) {
        Map<String, List<String>> lost = new TreeMap<>();
        expected.forEach((orderNo, statuses) -> {
            List<String> missing = new ArrayList<>(statuses);
            effective(orderNo).forEach(missing::remove);
            if (!missing.isEmpty()) {
                lost.put(orderNo, missing);
            }
        });
        return lost;
    }

    private List<String> effective(String orderNo) {
        return orders.entrySet().stream()
                .filter(order -> order.getKey().orderNo().equals(orderNo))
                .flatMap(order -> order.getValue().statuses().stream())
                .toList();
    }
}
