package io.orderlane.core.memory;

import io.orderlane.core.notification.NextStep;
import io.orderlane.core.notification.Settled;
import io.orderlane.core.order.Order;
import io.orderlane.core.order.OrderKey;
import io.orderlane.core.port.Claim;
import io.orderlane.core.port.ClaimedLane;
import io.orderlane.core.port.LaneState;
import io.orderlane.core.port.Lanes;
import io.orderlane.core.port.Release;
import io.orderlane.core.port.ReleaseResult;
import io.orderlane.core.port.RoutePermits;
import io.orderlane.core.port.Settlement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

final class MemoryLanes implements Lanes {

    private final MemoryState memory;
    private Instant seen = Instant.MIN;

    MemoryLanes(MemoryState memory) {
        this.memory = memory;
    }

    @Override
    public List<ClaimedLane> claim(List<RoutePermits> permits, Duration lease) {
        synchronized (memory) {
            List<ClaimedLane> claimed = new ArrayList<>();
            for (RoutePermits each : permits) {
                for (Lane lane : due(each)) {
                    memory.lease(lane, lease);
                    claimed.add(lane.claimed());
                }
            }
            return claimed;
        }
    }

    private List<Lane> due(RoutePermits each) {
        Instant now = memory.now();
        return memory.ready(each.route()).stream()
                .takeWhile(lane -> !lane.dueAt.isAfter(now))
                .limit(each.permits())
                .toList();
    }

    @Override
    public List<Claim> renew(List<Claim> claims, Duration lease) {
        synchronized (memory) {
            List<Claim> lost = new ArrayList<>();
            for (Claim claim : claims) {
                leasedUnder(claim)
                        .ifPresentOrElse(
                                lane -> lane.leaseUntil = memory.leases.now().plus(lease), () -> lost.add(claim));
            }
            return lost;
        }
    }

    private void giveBack(Lane lane) {
        memory.move(lane, LaneState.READY, lane.dueAt);
    }

    private Optional<Lane> leasedUnder(Claim claim) {
        return Optional.ofNullable(memory.lanesById.get(claim.laneId())).filter(lane -> lane.isLeasedUnder(claim));
    }

    @Override
    public List<Claim> settle(List<Settlement> settlements) {
        synchronized (memory) {
            memory.forgetWhatIsOld();
            List<Claim> lost = new ArrayList<>();
            for (Settlement settlement : settlements) {
                if (!settled(settlement)) {
                    lost.add(settlement.claim());
                }
            }
            return lost;
        }
    }

    private boolean settled(Settlement settlement) {
        Optional<Lane> leased = leasedUnder(settlement.claim());
        Optional<StoredNotification> kept =
                leased.flatMap(lane -> lane.waiting(settlement.notification().seq()));
        kept.ifPresent(found -> settle(leased.orElseThrow(), found, settlement));
        return kept.isPresent();
    }

    private void settle(Lane lane, StoredNotification kept, Settlement settlement) {
        kept.tried(settlement.attempts());
        Consumer<Lane> step = settlement
                .step()
                .fold(
                        done -> any -> deliver(lane, kept, done.fact()),
                        retry -> any -> retry(lane, retry),
                        giveBack -> this::giveBack,
                        park -> any -> park(lane, kept, park),
                        expire -> any -> end(lane, kept, Settled.EXPIRED, expire.reason()),
                        neverShown -> any -> neverShown(lane, kept));
        step.accept(lane);
        if (lane.state == LaneState.LEASED) {
            memory.move(lane, lane.hasHead() ? LaneState.READY : LaneState.IDLE, memory.now());
        }
    }

    private void deliver(Lane lane, StoredNotification kept, Order.Delivered fact) {
        lane.order = lane.order.confirmed(fact);
        String by = "by " + kept.notification.id();
        lane.before(kept).forEach(older -> end(lane, older, Settled.SUPERSEDED, by));
        end(lane, kept, Settled.DELIVERED, null);
    }

    private void neverShown(Lane lane, StoredNotification last) {
        lane.before(last).forEach(older -> end(lane, older, Settled.NEVER_SHOWN, null));
        end(lane, last, Settled.NEVER_SHOWN, null);
    }

    private void retry(Lane lane, NextStep.RetryAfter retry) {
        if (retry.counted()) {
            lane.countAttempt();
        }
        memory.move(lane, LaneState.READY, memory.now().plus(retry.delay()));
        lane.pause = retry.delay();
    }

    private void park(Lane lane, StoredNotification kept, NextStep.Park park) {
        end(lane, kept, Settled.PARKED, park.reason());
        if (park.holdsLane()) {
            lane.holder = kept;
            memory.move(lane, LaneState.PARKED, lane.dueAt);
        }
    }

    private void end(Lane lane, StoredNotification kept, Settled how, @Nullable String reason) {
        lane.drop(kept);
        lane.pause = Duration.ZERO;
        memory.end(kept, how, reason);
    }

    @Override
    public ReleaseResult release(Release request) {
        synchronized (memory) {
            return memory.lane(request.order())
                    .map(lane -> release(lane, request))
                    .orElseGet(ReleaseResult.Unknown::new);
        }
    }

    private ReleaseResult release(Lane lane, Release request) {
        if (lane.state != LaneState.PARKED) {
            return new ReleaseResult.NotHeld(lane.state);
        }
        StoredNotification refused = lane.holder;
        lane.holder = null;
        if (refused != null && request.again()) {
            memory.pending++;
            refused.waitAgain(request.deadline());
            lane.takeBack(refused);
        }
        memory.move(lane, lane.hasHead() ? LaneState.READY : LaneState.IDLE, memory.now());
        return new ReleaseResult.Released(refused == null ? null : refused.notification.id());
    }

    @Override
    public int reap() {
        synchronized (memory) {
            Instant now = memory.now();
            if (now.isBefore(seen)) {
                memory.bringBack(now);
            }
            seen = now;
            Instant leaseTime = memory.leases.now();
            List<Lane> runOut = memory.leased.stream()
                    .filter(lane -> !lane.leaseUntil.isAfter(leaseTime))
                    .toList();
            runOut.forEach(this::giveBack);
            return runOut.size();
        }
    }

    @Override
    public List<OrderKey> dueBeyond(Duration ahead, int limit) {
        synchronized (memory) {
            Instant when = memory.now().plus(ahead);
            return memory.waiting()
                    .filter(lane -> lane.dueAt.isAfter(when))
                    .sorted(Comparator.comparing((Lane lane) -> lane.dueAt).reversed())
                    .limit(limit)
                    .map(lane -> lane.order.key())
                    .toList();
        }
    }

    @Override
    public Optional<Instant> nextDue(List<RoutePermits> permits) {
        synchronized (memory) {
            return permits.stream()
                    .flatMap(each -> memory.ready(each.route()).stream().limit(1))
                    .map(lane -> lane.dueAt)
                    .min(Instant::compareTo);
        }
    }
}
