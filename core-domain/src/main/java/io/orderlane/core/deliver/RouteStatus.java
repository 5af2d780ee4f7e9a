package io.orderlane.core.deliver;

import io.orderlane.core.order.RouteKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a route is doing, as this process sees it.
 *
 * @param paused whether a person paused it
 * @param admission which share of {@code mostInFlight} may be in flight now, 0 to 1, by what succeeded lately; 0 when
 *     nothing did, so that it only probes
 * @param probeAt when the next probe is sent, where it only probes
 * @param slowed whether AlipayHK asked for fewer requests
 * @param trouble the run of failures it is in, or was in last; null when there was none
 */
public record RouteStatus(
        RouteKey route,
        boolean paused,
        double admission,
        @Nullable Instant probeAt,
        boolean slowed,
        int inFlight,
        int mostInFlight,
        @Nullable RouteTrouble trouble) {

    /** Whether nothing succeeded lately, so that it only probes. */
    public boolean isDown() {
        return admission == 0;
    }
}
