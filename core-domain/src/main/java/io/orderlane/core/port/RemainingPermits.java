package io.orderlane.core.port;

import io.orderlane.core.order.RouteKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts permits down while a group is accepted. A transaction that is repeated needs a new one, or it would count the
 * permits of the run that was undone too. Not safe to share.
 */
public final class RemainingPermits {

    private final Map<RouteKey, Integer> byRoute = new LinkedHashMap<>();

    /** All of these. */
    public RemainingPermits(List<RoutePermits> permits) {
        permits.forEach(each -> byRoute.merge(each.route(), each.permits(), Integer::sum));
    }

    /** Uses one of this route; false when there is none left. */
    public boolean use(RouteKey route) {
        int left = byRoute.getOrDefault(route, 0);
        if (left > 0) {
            byRoute.put(route, left - 1);
        }
        return left > 0;
    }

    /** Uses the permits that these lanes were leased with. */
    public RemainingPermits without(List<ClaimedLane> leased) {
        leased.forEach(lane -> use(lane.order().route()));
        return this;
    }

    /** What is left. */
    public List<RoutePermits> toList() {
        return byRoute.entrySet().stream()
                .map(left -> new RoutePermits(left.getKey(), left.getValue()))
                .toList();
    }
}
