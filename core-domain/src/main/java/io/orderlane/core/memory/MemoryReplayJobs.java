package io.orderlane.core.memory;

import io.orderlane.core.notification.Settled;
import io.orderlane.core.port.replay.Replay;
import io.orderlane.core.port.replay.ReplayCandidate;
import io.orderlane.core.port.replay.ReplayCursor;
import io.orderlane.core.port.replay.ReplayFailure;
import io.orderlane.core.port.replay.ReplayFilter;
import io.orderlane.core.port.replay.ReplayJob;
import io.orderlane.core.port.replay.ReplayJobId;
import io.orderlane.core.port.replay.ReplayJobState;
import io.orderlane.core.port.replay.ReplayJobs;
import io.orderlane.core.port.replay.ReplayPlan;
import io.orderlane.core.port.replay.ReplayStep;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

final class MemoryReplayJobs implements ReplayJobs {

    private static final Comparator<ReplayCursor> BY_PLACE =
            Comparator.comparingLong(ReplayCursor::lane).thenComparingInt(ReplayCursor::seq);

    private final MemoryState memory;
    private final MemoryReplays replays;
    private final Map<ReplayJobId, StoredReplayJob> jobs = new HashMap<>();
    private final List<StoredReplayJob> inOrder = new ArrayList<>();

    MemoryReplayJobs(MemoryState memory, MemoryReplays replays) {
        this.memory = memory;
        this.replays = replays;
    }

    @Override
    public ReplayJob create(ReplayJobId id, ReplayPlan plan) {
        synchronized (memory) {
            return jobs.computeIfAbsent(id, any -> added(new StoredReplayJob(id, plan, memory.now()))).job;
        }
    }

    private StoredReplayJob added(StoredReplayJob kept) {
        inOrder.add(0, kept);
        return kept;
    }

    @Override
    public Optional<ReplayJob> job(ReplayJobId id) {
        synchronized (memory) {
            return Optional.ofNullable(jobs.get(id)).map(kept -> kept.job);
        }
    }

    @Override
    public List<ReplayJob> newest(int limit) {
        synchronized (memory) {
            return inOrder.stream().limit(limit).map(kept -> kept.job).toList();
        }
    }

    @Override
    public Optional<ReplayJob> move(ReplayJobId id, ReplayJobState to) {
        synchronized (memory) {
            StoredReplayJob kept = jobs.get(id);
            if (kept != null && !kept.job.state().isEnded()) {
                kept.move(to, memory.now());
            }
            return job(id);
        }
    }

    @Override
    public Optional<ReplayJob> due(Set<ReplayJobId> except) {
        synchronized (memory) {
            return inOrder.stream()
                    .filter(kept -> kept.isDue(memory.now()))
                    .map(kept -> kept.job)
                    .filter(job -> !except.contains(job.id()))
                    .min(Comparator.comparing(ReplayJob::updatedAt));
        }
    }

    @Override
    public List<ReplayCandidate> settled(ReplayFilter filter, ReplayCursor after, int limit) {
        synchronized (memory) {
            return memory.lanesById.tailMap(after.lane(), true).values().stream()
                    .flatMap(lane -> lane.all.stream())
                    .filter(kept -> kept.state != Settled.PENDING)
                    .map(MemoryReplayJobs::candidate)
                    .filter(one -> BY_PLACE.compare(one.at(), after) > 0)
                    .limit(limit)
                    .toList();
        }
    }

    private static ReplayCandidate candidate(StoredNotification kept) {
        var view = kept.view();
        return new ReplayCandidate(
                new ReplayCursor(kept.lane.id, kept.notification.seq()),
                kept.notification.id(),
                view.order(),
                kept.lane.order.route().api(),
                kept.notification.status(),
                view.state(),
                view.reason(),
                kept.endedAt());
    }

    @Override
    public Optional<ReplayJob> advance(ReplayStep step) {
        synchronized (memory) {
            StoredReplayJob kept = jobs.get(step.job().id());
            if (kept == null || !kept.stands(step)) {
                return Optional.empty();
            }
            List<ReplayCandidate> same =
                    step.candidates().stream().filter(this::isUnchanged).toList();
            List<Replay> requests = same.stream().map(step::request).toList();
            kept.advance(step, same, replays.replayTogether(requests), memory.now());
            return Optional.of(kept.job);
        }
    }

    private boolean isUnchanged(ReplayCandidate one) {
        return Stream.ofNullable(memory.notifications.get(one.id()))
                .anyMatch(kept -> kept.state == one.state() && kept.endedAt().equals(one.settledAt()));
    }

    @Override
    public List<ReplayFailure> failures(ReplayJobId id, ReplayCursor after, int limit) {
        synchronized (memory) {
            return Stream.ofNullable(jobs.get(id))
                    .flatMap(kept -> kept.failures.stream())
                    .filter(failure -> BY_PLACE.compare(failure.at(), after) > 0)
                    .limit(limit)
                    .toList();
        }
    }
}
