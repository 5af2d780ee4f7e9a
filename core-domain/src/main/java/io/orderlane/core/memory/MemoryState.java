package io.orderlane.core.memory;

import io.orderlane.core.notification.NotificationId;
import io.orderlane.core.notification.Settled;
import io.orderlane.core.order.LaneKey;
import io.orderlane.core.order.OrderKey;
import io.orderlane.core.order.RouteKey;
import io.orderlane.core.port.LaneState;
import io.orderlane.core.port.LeaseTime;
import io.orderlane.core.port.Ticker;
import io.orderlane.core.scenario.BaseApi;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that the store keeps. Callers synchronise on it. */
final class MemoryState {

    /** How long an acceptance is remembered, and a settled notification is kept. */
    static final Duration KEPT = Duration.ofDays(7);

    private static final Comparator<Lane> LONGEST_DUE_FIRST =
            Comparator.comparing((Lane lane) -> lane.dueAt).thenComparingLong(lane -> lane.id);

    final Map<LaneKey, Lane> lanes = new HashMap<>();
    final NavigableMap<Long, Lane> lanesById = new TreeMap<>();
    final Map<NotificationId, StoredNotification> notifications = new HashMap<>();
    final Set<Lane> leased = new LinkedHashSet<>();
    long pending;

    final LeaseTime leases;

    private final Clock clock;
    private final Map<RouteKey, NavigableSet<Lane>> ready = new HashMap<>();
    private final Queue<Expiry> toForget = new ArrayDeque<>();

    MemoryState(Clock clock, Ticker ticker) {
        this.clock = clock;
        this.leases = new LeaseTime(clock.instant(), ticker);
    }

    Instant now() {
        return clock.instant();
    }

    Lane add(Lane lane) {
        lanes.put(lane.order.laneKey(), lane);
        lanesById.put(lane.id, lane);
        return lane;
    }

    Optional<Lane> lane(OrderKey key) {
        return Arrays.stream(BaseApi.values())
                .map(api -> lanes.get(new LaneKey(new RouteKey(key.account(), api), key.orderNo())))
                .filter(lane -> lane != null && lane.order.key().equals(key))
                .findFirst();
    }

    /** Keeps a new notification at the end of its lane, which becomes ready if it was idle. */
    void append(StoredNotification kept) {
        kept.lane.append(kept);
        notifications.put(kept.notification.id(), kept);
        pending++;
        if (kept.lane.state == LaneState.IDLE) {
            move(kept.lane, LaneState.READY, now());
        }
    }

    /** Writes down how one ended. A parked one stays until a person has acted on it. */
    void end(StoredNotification kept, Settled how, @Nullable String reason) {
        pending -= kept.state == Settled.PENDING ? 1 : 0;
        kept.end(how, reason, now());
        if (how != Settled.PARKED) {
            forgetLater(() -> forget(kept));
        }
    }

    private void forget(StoredNotification ended) {
        ended.lane.all.remove(ended);
        notifications.remove(ended.notification.id());
    }

    /** The lanes of a route that wait for their time, longest due first. */
    NavigableSet<Lane> ready(RouteKey route) {
        return ready.computeIfAbsent(route, any -> new TreeSet<>(LONGEST_DUE_FIRST));
    }

    /** Puts a lane into a state. All changes of state or due time go through here, since lanes are sorted by both. */
    void move(Lane lane, LaneState state, Instant dueAt) {
        ready(lane.order.route()).remove(lane);
        leased.remove(lane);
        lane.state = state;
        lane.dueAt = dueAt;
        if (state == LaneState.READY) {
            ready(lane.order.route()).add(lane);
        } else if (state == LaneState.LEASED) {
            leased.add(lane);
        }
    }

    /** All lanes that wait for their time. */
    Stream<Lane> waiting() {
        return ready.values().stream().flatMap(Set::stream);
    }

    /** Makes every lane due after its own pause at the latest, whatever the clock showed before. */
    void bringBack(Instant now) {
        waiting()
                .filter(lane -> lane.dueAt.isAfter(now.plus(lane.pause)))
                .toList()
                .forEach(lane -> {
                    move(lane, LaneState.READY, now.plus(lane.pause));
                });
        leased.stream().filter(lane -> lane.dueAt.isAfter(now)).forEach(lane -> lane.dueAt = now);
    }

    void lease(Lane lane, Duration lease) {
        move(lane, LaneState.LEASED, lane.dueAt);
        lane.lease(leases.now().plus(lease));
    }

    /** Runs this once {@link #KEPT} has passed. */
    void forgetLater(Runnable forget) {
        toForget.add(new Expiry(now().plus(KEPT), forget));
    }

    void forgetWhatIsOld() {
        Instant now = now();
        for (Expiry next = toForget.peek(); next != null && !next.at().isAfter(now); next = toForget.peek()) {
            toForget.remove().forget().run();
        }
    }

    private record Expiry(Instant at, Runnable forget) {}
}
