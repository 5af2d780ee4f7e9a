package io.orderlane.core.deliver.internal;

import io.orderlane.core.deliver.DeliverySettings;
import io.orderlane.core.deliver.RouteStatus;
import io.orderlane.core.deliver.RouteTrouble;
import io.orderlane.core.order.LaneKey;
import io.orderlane.core.order.RouteKey;
import io.orderlane.core.port.ClaimedLane;
import io.orderlane.core.port.RouteBook;
import io.orderlane.core.port.RoutePause;
import io.orderlane.core.port.RoutePermits;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The routes that can be sent on, each under its own control: one that is down or paused costs the others nothing. */
final class Routes {

    /** The parts of a route's status whose changes are reported. */
    private record Mode(boolean paused, boolean down, boolean slowed, String trouble) {

        private static final Mode RUNNING = new Mode(false, false, false, "");

        static Mode of(RouteStatus status, Instant now) {
            return new Mode(status.paused(), status.isDown(), status.slowed(), of(status.trouble(), now));
        }

        /** The trouble in words. They change with each minute that it lasts, so that it is reported again. */
        private static String of(@Nullable RouteTrouble trouble, Instant now) {
            if (trouble == null) {
                return "";
            }
            String until = trouble.endedAt() == null
                    ? Duration.between(trouble.since(), now).toMinutes() + " min"
                    : trouble.endedAt().toString();
            return trouble.code() + " " + trouble.since() + " " + until;
        }
    }

    private final Map<RouteKey, RouteControl> controls = new LinkedHashMap<>();
    private final Map<RouteKey, Mode> reported = new HashMap<>();
    private final RouteBook book;
    private final Clock clock;

    Routes(Collection<RouteKey> routes, DeliverySettings settings, RouteBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
        Instant now = clock.instant();
        routes.forEach(route -> controls.put(
                route,
                new RouteControl(route, settings.inFlight(), settings.perSecond(), settings.admissionFactor(), now)));
    }

    RouteControl of(RouteKey route) {
        RouteControl control = controls.get(route);
        if (control == null) {
            throw new IllegalStateException("A lane of route " + route + " was claimed, which is not configured.");
        }
        return control;
    }

    void paused(RouteKey route, boolean isPaused) {
        RouteControl control = controls.get(route);
        if (control != null) {
            control.paused(isPaused);
        }
    }

    /** Reads from the store which routes are paused, here or by other processes. */
    void refresh() {
        Set<RouteKey> paused = book.paused().stream().map(RoutePause::route).collect(Collectors.toSet());
        controls.forEach((route, control) -> control.paused(paused.contains(route)));
    }

    /** Reserves permits for a claim, until {@link #looked}. A route without any is left out, so it costs nothing. */
    List<RoutePermits> reserveForLook() {
        Instant now = clock.instant();
        return controls.values().stream()
                .map(control -> control.reserveForLook(now))
                .filter(each -> each.permits() > 0)
                .toList();
    }

    /** Reserves permits for what is about to be accepted, where no older lane waits, until {@link #handedOver}. */
    List<RoutePermits> reserveForHandover(Collection<LaneKey> lanes) {
        Instant now = clock.instant();
        Map<RouteKey, Integer> wanted = new HashMap<>();
        lanes.forEach(lane -> wanted.merge(lane.route(), 1, Integer::sum));
        return controls.values().stream()
                .map(control -> control.reserveForHandover(wanted.getOrDefault(control.route(), 0), now))
                .filter(each -> each.permits() > 0)
                .toList();
    }

    /** Releases the permits of a handover; {@code due}: the routes of what else was accepted and is not in flight. */
    void handedOver(List<RoutePermits> permits, List<ClaimedLane> leased, Set<RouteKey> due) {
        Map<RouteKey, Integer> used = perRoute(leased);
        Map<RouteKey, Integer> granted =
                permits.stream().collect(Collectors.toMap(RoutePermits::route, RoutePermits::permits));
        controls.forEach((route, control) ->
                control.handedOver(used.getOrDefault(route, 0), granted.getOrDefault(route, 0), due.contains(route)));
    }

    private static Map<RouteKey, Integer> perRoute(List<ClaimedLane> lanes) {
        Map<RouteKey, Integer> count = new HashMap<>();
        lanes.forEach(lane -> count.merge(lane.order().route(), 1, Integer::sum));
        return count;
    }

    void wantLook() {
        controls.values().forEach(RouteControl::wantLook);
    }

    /** Releases the permits of a claim and notes what it found. */
    void looked(List<RoutePermits> permits, List<ClaimedLane> found) {
        Map<RouteKey, Integer> count = perRoute(found);
        permits.forEach(each -> of(each.route()).looked(count.getOrDefault(each.route(), 0), each.permits()));
    }

    boolean areWorthALook() {
        Instant now = clock.instant();
        return controls.values().stream().anyMatch(control -> control.isWorthALook(now));
    }

    /** The status of each route whose {@link Mode} changed since the last call. */
    synchronized List<RouteStatus> changes() {
        List<RouteStatus> changed = new ArrayList<>();
        Instant now = clock.instant();
        for (RouteStatus status : status()) {
            Mode mode = Mode.of(status, now);
            if (!mode.equals(reported.getOrDefault(status.route(), Mode.RUNNING))) {
                changed.add(status);
            }
            reported.put(status.route(), mode);
        }
        return changed;
    }

    List<RouteStatus> status() {
        Instant now = clock.instant();
        return controls.values().stream().map(control -> control.status(now)).toList();
    }
}
