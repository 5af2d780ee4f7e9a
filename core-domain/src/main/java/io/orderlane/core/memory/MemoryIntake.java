package io.orderlane.core.memory;

import io.orderlane.core.check.CheckedUpdate;
import io.orderlane.core.check.DefinitionFingerprint;
import io.orderlane.core.notification.Notification;
import io.orderlane.core.order.LaneKey;
import io.orderlane.core.order.Order;
import io.orderlane.core.port.Intake;
import io.orderlane.core.port.LaneState;
import io.orderlane.core.port.RemainingPermits;
import io.orderlane.core.port.RoutePermits;
import io.orderlane.core.status.Candidate;
import io.orderlane.core.status.Earlier;
import io.orderlane.core.status.SubmissionResult;
import io.orderlane.core.status.UpdateDecider;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

final class MemoryIntake implements Intake {

    private final MemoryState memory;
    private final DefinitionFingerprint definitions = new DefinitionFingerprint();

    MemoryIntake(MemoryState memory) {
        this.memory = memory;
    }

    @Override
    public Outcome accept(
            List<Candidate> candidates, UpdateDecider decide, List<RoutePermits> permits, Duration lease) {
        synchronized (memory) {
            memory.forgetWhatIsOld();
            RemainingPermits left = new RemainingPermits(permits);
            Set<Lane> leased = new LinkedHashSet<>();
            List<SubmissionResult> results = new ArrayList<>();
            for (Candidate candidate : candidates) {
                LaneKey key = candidate.update().laneKey();
                Lane before = memory.lanes.get(key);
                boolean idle = before == null || before.state == LaneState.IDLE;
                SubmissionResult result = accept(candidate, decide);
                results.add(result);
                if (idle && result instanceof SubmissionResult.Accepted && left.use(key.route())) {
                    Lane lane = Objects.requireNonNull(memory.lanes.get(key));
                    memory.lease(lane, lease);
                    leased.add(lane);
                }
            }
            return new Outcome(results, leased.stream().map(Lane::claimed).toList());
        }
    }

    @Override
    public boolean isAlone() {
        return true;
    }

    private SubmissionResult accept(Candidate candidate, UpdateDecider decide) {
        if (memory.notifications.containsKey(candidate.id())) {
            return SubmissionResult.unstorable(candidate, "a notification id that is taken");
        }
        Lane lane = memory.lanes.get(candidate.update().laneKey());
        SubmissionResult result;
        try {
            result = decide.decide(candidate, lane == null ? null : lane.order, sameKey(lane, candidate));
        } catch (RuntimeException undecidable) {
            return SubmissionResult.unstorable(candidate, "an update that cannot be decided about");
        }
        if (result instanceof SubmissionResult.Accepted accepted) {
            keep(candidate, lane, accepted.order());
        }
        return result;
    }

    private static @Nullable Earlier sameKey(@Nullable Lane lane, Candidate candidate) {
        return lane == null ? null : lane.accepted.get(keyOf(candidate.update()));
    }

    private static Lane.SameKey keyOf(CheckedUpdate update) {
        return new Lane.SameKey(update.status(), update.occurredAt());
    }

    private void keep(Candidate candidate, @Nullable Lane known, Order after) {
        Lane lane = known == null ? memory.add(new Lane(memory.lanesById.size() + 1L, after, memory.now())) : known;
        lane.order = after;
        String definition = definitions.of(candidate.update().scenario());
        memory.append(new StoredNotification(lane, notification(candidate, after, lane.nextSeq()), definition));
        remember(candidate, lane);
    }

    private static Notification notification(Candidate candidate, Order after, int seq) {
        CheckedUpdate update = candidate.update();
        return new Notification(
                candidate.id(),
                seq,
                update.status(),
                update.occurredAt(),
                after.lastWireTime(),
                candidate.acceptedAt(),
                candidate.deadline(),
                update.content());
    }

    private void remember(Candidate candidate, Lane lane) {
        Lane.SameKey key = keyOf(candidate.update());
        lane.accepted.put(key, new Earlier(candidate.id(), candidate.update().fingerprint()));
        memory.forgetLater(() -> lane.accepted.remove(key));
    }
}
