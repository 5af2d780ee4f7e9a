package io.orderlane.sandbox.journal;

import java.util.List;

/**
 * How well one order was delivered, over its verified requests in arrival order.
 *
 * @param arrivals all of them
 * @param effective how many took effect
 * @param duplicates those whose requestId had taken effect before
 * @param outOfOrder those, no duplicates, whose event time is older than one that arrived before
 * @param staleArrivals those too old to take effect, duplicates included
 * @param staleEffects those that took effect although they were too old
 * @param statuses the statuses that took effect, in order
 */
public record OrderJudgement(
        int arrivals,
        int effective,
        int duplicates,
        int outOfOrder,
        int staleArrivals,
        int staleEffects,
        List<String> statuses) {

    static final OrderJudgement NOTHING = new OrderJudgement(0, 0, 0, 0, 0, 0, List.of());

    OrderJudgement plus(OrderJudgement other) {
        return new OrderJudgement(
                arrivals + other.arrivals,
                effective + other.effective,
                duplicates + other.duplicates,
                outOfOrder + other.outOfOrder,
                staleArrivals + other.staleArrivals,
                staleEffects + other.staleEffects,
                List.of());
    }
}
