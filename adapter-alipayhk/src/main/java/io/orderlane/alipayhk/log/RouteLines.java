package io.orderlane.alipayhk.log;

import io.orderlane.core.deliver.RouteStatus;
import io.orderlane.core.deliver.RouteTrouble;
import io.orderlane.core.order.RouteKey;
import io.orderlane.core.port.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Logs a line when a route's failures begin, change their cause or end, at most one a minute for each route and cause.
 * It is called about a trouble again every minute, so a line that had to wait is written then; an end is written once
 * for each line it ends.
 */
final class RouteLines {

    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    /** What was last logged of a route: the cause, or null when it last worked. */
    private static final class Said {

        private @Nullable String cause;
        private final Map<String, Long> at = new HashMap<>();
        private String mode = "running";
        private boolean paused;
        private @Nullable Instant endSaid;
    }

    private final Ticker ticker;
    private final Map<RouteKey, Said> byRoute = new HashMap<>();

    RouteLines(Ticker ticker) {
        this.ticker = ticker;
    }

    /** Logs what is new in a status. */
    synchronized void changed(RouteStatus status, Consumer<String> say) {
        Said said = byRoute.computeIfAbsent(status.route(), any -> new Said());
        mode(status, said, say);
        RouteTrouble trouble = status.trouble();
        if (trouble == null) {
            return;
        } else if (trouble.isOn()) {
            met(status.route(), trouble, said, say);
        } else {
            ended(status.route(), trouble, said, say);
        }
    }

    private void met(RouteKey route, RouteTrouble trouble, Said said, Consumer<String> say) {
        if (!trouble.code().equals(said.cause) && isTime(said, trouble.code())) {
            String how = said.cause == null ? " fails: " : " now fails in another way (before: " + said.cause + "): ";
            say.accept("route " + route + how + trouble.words() + ", with order=" + trouble.lastOrder()
                    + "; what waits keeps its place. " + TroubleAdvice.of(trouble.code()));
            said.cause = trouble.code();
        }
    }

    /** What began and ended between two looks is one line. */
    private void ended(RouteKey route, RouteTrouble trouble, Said said, Consumer<String> say) {
        boolean known = Objects.equals(said.endSaid, trouble.endedAt());
        said.endSaid = trouble.endedAt();
        if (!known && (said.cause != null || isTime(said, trouble.code()))) {
            say.accept(
                    "route " + route + " works again after " + trouble.words() + ", with order=" + trouble.lastOrder());
            said.cause = null;
        }
    }

    private boolean isTime(Said said, String cause) {
        long now = ticker.nanos();
        Long last = said.at.get(cause);
        boolean isTime = last == null || now - last >= MINUTE;
        if (isTime) {
            said.at.values().removeIf(at -> now - at >= MINUTE);
            said.at.put(cause, now);
        }
        return isTime;
    }

    /** A pause by a person is logged each time; a route that is down has a trouble too: its line may wait a minute. */
    private void mode(RouteStatus status, Said said, Consumer<String> say) {
        String mode = (status.paused() ? "paused" : status.isDown() ? "down and probed" : "running")
                + (status.slowed() ? ", slowed" : "");
        if (!mode.equals(said.mode) && (status.paused() != said.paused || isTime(said, mode))) {
            say.accept("route " + status.route() + " is " + mode);
            said.mode = mode;
            said.paused = status.paused();
        }
    }
}
