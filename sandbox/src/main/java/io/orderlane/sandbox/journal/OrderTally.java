package io.orderlane.sandbox.journal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts one order's requests as they come. */
final class OrderTally {
    private final Set<String> effectiveIds = new HashSet<>();
    private final List<String> statuses = new ArrayList<>();
    private long newestArrival = Long.MIN_VALUE;
    private int arrivals;
    private int duplicates;
    private int outOfOrder;
    private int staleArrivals;
    private int staleEffects;

    void add(JournalEntry entry) {
        arrivals++;
        boolean changed = entry.effect().changedTheOrder();
        boolean repeats = effectiveIds.contains(String.valueOf(entry.subject().requestId()));
        duplicates += repeats ? 1 : 0;
        staleEffects += entry.outcome().stale() && changed ? 1 : 0;
        staleArrivals += entry.outcome().stale() && !changed ? 1 : 0;
        countOrder(entry.subject().eventTime(), repeats);
        if (changed) {
            effectiveIds.add(String.valueOf(entry.subject().requestId()));
            statuses.add(String.valueOf(entry.subject().status()));
        }
    }

    private void countOrder(@Nullable Long eventTime, boolean repeats) {
        if (eventTime != null) {
            outOfOrder += eventTime < newestArrival && !repeats ? 1 : 0;
            newestArrival = Math.max(newestArrival, eventTime);
        }
    }

    OrderJudgement judgement() {
        return new OrderJudgement(
                arrivals, statuses.size(), duplicates, outOfOrder, staleArrivals, staleEffects, List.copyOf(statuses));
    }
}
