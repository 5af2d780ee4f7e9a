package io.orderlane.persistence.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.notification.NextStep;
import io.orderlane.core.order.RouteKey;
import io.orderlane.core.port.ClaimedLane;
import io.orderlane.core.port.RoutePermits;
import io.orderlane.core.port.Settlement;
import java.time.Duration;
import java.util.List;

/** Claims of a hundred lanes, timed; each is settled, untimed, so that the next one finds other lanes. */
final class Claims {

    private static final int ROOM = 100;
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final PiledUp store;
    private final RouteKey route;
    private final Timings timings = new Timings();

    Claims(PiledUp store, RouteKey route) {
        this.store = store;
        this.route = route;
    }

    Timings timings() {
        return timings;
    }

    /** Claims, and has what was claimed tried again behind all others. */
    void claimAndSettle(boolean timed) {
        store.clock().advance(Duration.ofMillis(1));
        List<ClaimedLane> claimed = claim(timed);
        assertThat(claimed).hasSize(ROOM);
        NextStep again = new NextStep.RetryAfter(Duration.ZERO, false);
        store.lanes()
                .settle(claimed.stream()
                        .map(lane ->
                                new Settlement(lane.claim(), lane.queue().get(0).notification(), again, List.of()))
                        .toList());
    }

    /** Claims where nothing is due. */
    void claimNothing(boolean timed) {
        assertThat(claim(timed)).isEmpty();
    }

    private List<ClaimedLane> claim(boolean timed) {
        long before = System.nanoTime();
        List<ClaimedLane> claimed = store.lanes().claim(List.of(new RoutePermits(route, ROOM)), LEASE);
        long took = System.nanoTime() - before;
        if (timed) {
            timings.add(took);
        }
        return claimed;
    }
}
