package io.orderlane.core.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.notification.NotificationId;
import io.orderlane.core.notification.Settled;
import io.orderlane.core.order.OrderKey;
import io.orderlane.core.port.replay.ReplayCandidate;
import io.orderlane.core.port.replay.ReplayCounts;
import io.orderlane.core.port.replay.ReplayCursor;
import io.orderlane.core.port.replay.ReplayFailure;
import io.orderlane.core.port.replay.ReplayFilter;
import io.orderlane.core.port.replay.ReplayJob;
import io.orderlane.core.port.replay.ReplayJobId;
import io.orderlane.core.port.replay.ReplayJobState;
import io.orderlane.core.port.replay.ReplayJobs;
import io.orderlane.core.port.replay.ReplayMode;
import io.orderlane.core.port.replay.ReplayPlan;
import io.orderlane.core.port.replay.ReplayStep;
import io.orderlane.core.scenario.BaseApi;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NextPartTest {

    private static final Instant CREATED = Instant.parse("2026-11-21T02:00:00Z");

    private final List<ReplayCandidate> kept = new ArrayList<>();
    private final NextPart gathering = new NextPart(new Kept(), 3);

    @Test
    void ofEachOrderTheLatestIsTaken() {
        keep(1, 1, 2);
        keep(2, 1);
        NextPart.Part part = gathering.next(job(ReplayMode.LATEST, ReplayCursor.START), 10);
        assertThat(part.candidates()).extracting(ReplayCandidate::at).containsExactly(at(1, 2));
        assertThat(part.to()).isEqualTo(at(1, 2));
        assertThat(part.last()).isFalse();
        NextPart.Part rest = gathering.next(job(ReplayMode.LATEST, part.to()), 10);
        assertThat(rest.candidates()).extracting(ReplayCandidate::at).containsExactly(at(2, 1));
        assertThat(rest.last()).isTrue();
    }

    @Test
    void allOfAnOrderStayTogetherWhateverTheRoom() {
        keep(1, 1, 2);
        NextPart.Part part = gathering.next(job(ReplayMode.ALL, ReplayCursor.START), 1);
        assertThat(part.candidates()).extracting(ReplayCandidate::at).containsExactly(at(1, 1), at(1, 2));
        assertThat(part.last()).isTrue();
    }

    @Test
    void noMoreOrdersAreTakenThanFillTheRoom() {
        keep(1, 1);
        keep(2, 1);
        NextPart.Part part = gathering.next(job(ReplayMode.ALL, ReplayCursor.START), 1);
        assertThat(part.candidates()).extracting(ReplayCandidate::at).containsExactly(at(1, 1));
        assertThat(part.last()).isFalse();
    }

    @Test
    void anOrderWithMoreThanOneLookIsStillSeenWhole() {
        keep(7, 1, 2, 3, 4, 5, 6, 7);
        keep(8, 1);
        NextPart.Part part = gathering.next(job(ReplayMode.LATEST, ReplayCursor.START), 1);
        assertThat(part.candidates()).extracting(ReplayCandidate::at).containsExactly(at(7, 7));
        assertThat(part.looked()).isEqualTo(7);
    }

    @Test
    void whatEndedAfterTheJobWasAskedForIsNotTaken() {
        kept.add(candidate(at(1, 1), CREATED));
        NextPart.Part part = gathering.next(job(ReplayMode.ALL, ReplayCursor.START), 5);
        assertThat(part.candidates()).isEmpty();
        assertThat(part.to()).isEqualTo(at(1, 1));
        assertThat(part.last()).isTrue();
    }

    @Test
    void nothingAtAllIsTheEnd() {
        NextPart.Part part = gathering.next(job(ReplayMode.ALL, at(4, 2)), 5);
        assertThat(part).isEqualTo(new NextPart.Part(List.of(), at(4, 2), true, 0));
    }

    private void keep(long lane, int... numbers) {
        for (int seq : numbers) {
            kept.add(candidate(at(lane, seq), CREATED.minusMillis(1)));
        }
    }

    private static ReplayCursor at(long lane, int seq) {
        return new ReplayCursor(lane, seq);
    }

    private static ReplayCandidate candidate(ReplayCursor at, Instant settledAt) {
        return new ReplayCandidate(
                at,
                new NotificationId("0".repeat(32)),
                new OrderKey("default", "parcel", "P-" + at.lane()),
                BaseApi.ORDER_SERVICE,
                "PACKED",
                Settled.PARKED,
                "refused",
                settledAt);
    }

    private static ReplayJob job(ReplayMode mode, ReplayCursor cursor) {
        ReplayPlan plan = new ReplayPlan(ReplayFilter.of(Set.of(Settled.PARKED)), mode, 1, false, null, null);
        return new ReplayJob(
                new ReplayJobId("a".repeat(32)),
                plan,
                ReplayJobState.RUNNING,
                cursor,
                ReplayCounts.NONE,
                CREATED,
                CREATED);
    }

    /** Knows settled ones and no jobs. */
    private final class Kept implements ReplayJobs {

        @Override
        public List<ReplayCandidate> settled(ReplayFilter filter, ReplayCursor after, int limit) {
            return kept.stream()
                    .filter(one -> one.at().lane() > after.lane()
                            || (one.at().lane() == after.lane() && one.at().seq() > after.seq()))
                    .limit(limit)
                    .toList();
        }

        @Override
        public ReplayJob create(ReplayJobId id, ReplayPlan plan) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<ReplayJob> job(ReplayJobId id) {
            return Optional.empty();
        }

        @Override
        public List<ReplayJob> newest(int limit) {
            return List.of();
        }

        @Override
        public Optional<ReplayJob> move(ReplayJobId id, ReplayJobState to) {
            return Optional.empty();
        }

        @Override
        public Optional<ReplayJob> due(Set<ReplayJobId> except) {
            return Optional.empty();
        }

        @Override
        public Optional<ReplayJob> advance(ReplayStep step) {
            return Optional.empty();
        }

        @Override
        public List<ReplayFailure> failures(ReplayJobId id, ReplayCursor after, int limit) {
            return List.of();
        }
    }
}
