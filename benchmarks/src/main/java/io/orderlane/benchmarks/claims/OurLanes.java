package io.orderlane.benchmarks.claims;

import io.orderlane.benchmarks.database.Filling;
import io.orderlane.benchmarks.database.OpenStore;
import io.orderlane.benchmarks.stores.Confirmed;
import io.orderlane.core.notification.NextStep;
import io.orderlane.core.port.ClaimedLane;
import io.orderlane.core.port.RoutePermits;
import io.orderlane.core.port.Settlement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Our store, through its port; each lane comes with everything that waits in it. */
final class OurLanes implements Claimed {

    private static final Duration LEASE = Duration.ofSeconds(30);

    private final OpenStore store;
    private List<ClaimedLane> taken = List.of();

    OurLanes(OpenStore store) {
        this.store = store;
    }

    @Override
    public int claim() {
        taken = store.stores().lanes().claim(List.of(new RoutePermits(Filling.ROUTE, ROOM)), LEASE);
        return taken.size();
    }

    @Override
    public void putBack() {
        settle(taken.stream().map(OurLanes::again).toList());
    }

    private static Settlement again(ClaimedLane lane) {
        return new Settlement(lane.claim(), lane.head(), new NextStep.RetryAfter(Duration.ZERO, false), List.of());
    }

    /** Writes down in one commit that what was claimed was delivered. */
    void deliver() {
        Instant now = Instant.now();
        settle(taken.stream().map(lane -> Confirmed.of(lane, now)).toList());
    }

    /** The same in a commit for each. */
    void deliverOneByOne() {
        Instant now = Instant.now();
        taken.forEach(lane -> settle(List.of(Confirmed.of(lane, now))));
    }

    private void settle(List<Settlement> settlements) {
        var lost = store.stores().lanes().settle(settlements);
        if (!lost.isEmpty()) {
            throw new IllegalStateException("Nobody should have taken these lanes: " + lost);
        }
    }

    @Override
    public void outage() {
        store.execute(
                "UPDATE lane SET due_at = due_at + " + 2 * Duration.ofHours(1).toMillis());
        store.tidyUp();
    }

    @Override
    public void close() {
        store.close();
    }
}
