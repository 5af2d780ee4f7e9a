package io.orderlane.core.memory;

import io.orderlane.core.notification.Notification;
import io.orderlane.core.notification.NotificationId;
import io.orderlane.core.notification.Settled;
import io.orderlane.core.order.Order;
import io.orderlane.core.port.LaneState;
import io.orderlane.core.port.replay.Replay;
import io.orderlane.core.port.replay.ReplayResult;
import io.orderlane.core.port.replay.Replays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

final class MemoryReplays implements Replays {

    private final MemoryState memory;

    MemoryReplays(MemoryState memory) {
        this.memory = memory;
    }

    @Override
    public List<ReplayResult> replay(List<Replay> replays) {
        synchronized (memory) {
            memory.forgetWhatIsOld();
            return replays.stream().map(this::replay).toList();
        }
    }

    @Override
    public List<ReplayResult> predict(List<Replay> replays) {
        synchronized (memory) {
            return replays.stream().map(this::predict).toList();
        }
    }

    /** Judges all before it makes the first. Callers synchronise on the state. */
    List<ReplayResult> replayTogether(List<Replay> replays) {
        List<ReplayResult> judged = replays.stream().map(this::predict).toList();
        return IntStream.range(0, replays.size())
                .mapToObj(i -> judged.get(i) instanceof ReplayResult.Queued
                        ? replay(replays.get(i).insisting())
                        : judged.get(i))
                .toList();
    }

    private ReplayResult replay(Replay replay) {
        return judge(replay, source -> again(source, replay));
    }

    private ReplayResult predict(Replay replay) {
        return judge(replay, source -> queued(source, replay.id()));
    }

    private ReplayResult judge(Replay replay, Function<StoredNotification, ReplayResult> allowed) {
        StoredNotification repeated = memory.notifications.get(replay.id());
        if (repeated != null) {
            return queued(repeated, replay.id());
        }
        StoredNotification source = memory.notifications.get(replay.source());
        if (source == null) {
            return new ReplayResult.Unknown();
        } else if (source.state == Settled.PENDING) {
            return new ReplayResult.StillWaiting();
        }
        Optional<String> newer = replay.evenIfNewer() ? Optional.empty() : source.lane.newerThan(source.notification);
        return newer.<ReplayResult>map(ReplayResult.NewerKnown::new).orElseGet(() -> allowed.apply(source));
    }

    private ReplayResult again(StoredNotification source, Replay replay) {
        Lane lane = source.lane;
        Order order = lane.order;
        lane.order = order.moved(order.status(), order.lastOccurredAt(), order.lastWireTime() + 1);
        StoredNotification copy =
                new StoredNotification(lane, copy(source.notification, replay, lane), source.definition);
        memory.append(copy);
        if (source.state == Settled.PARKED) {
            unpark(source, replay);
        }
        return queued(copy, replay.id());
    }

    private static Notification copy(Notification source, Replay replay, Lane lane) {
        return new Notification(
                replay.id(),
                lane.nextSeq(),
                source.status(),
                source.occurredAt(),
                lane.order.lastWireTime(),
                replay.acceptedAt(),
                replay.deadline(),
                source.content());
    }

    private void unpark(StoredNotification source, Replay replay) {
        memory.end(source, Settled.SUPERSEDED, "by " + replay.id());
        if (source.lane.holder == source) {
            source.lane.holder = null;
            memory.move(source.lane, LaneState.READY, memory.now());
        }
    }

    private static ReplayResult queued(StoredNotification ofItsLane, NotificationId id) {
        String overwrites = ofItsLane
                .lane
                .order
                .lastDelivered()
                .map(Order.Delivered::status)
                .orElse(null);
        return new ReplayResult.Queued(id, overwrites);
    }
}
