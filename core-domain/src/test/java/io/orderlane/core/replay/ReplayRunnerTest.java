package io.orderlane.core.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderlane.core.Orderlane;
import io.orderlane.core.Parcel;
import io.orderlane.core.Updates;
import io.orderlane.core.memory.MemoryStore;
import io.orderlane.core.notification.NextStep;
import io.orderlane.core.notification.Settled;
import io.orderlane.core.port.ClaimedLane;
import io.orderlane.core.port.RoutePermits;
import io.orderlane.core.port.Settlement;
import io.orderlane.core.port.StoreException;
import io.orderlane.core.port.Stores;
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
import io.orderlane.core.scenario.ScenarioRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ReplayRunnerTest {

    private final HandClock clock = new HandClock();
    private final Stores stores = new MemoryStore(clock).stores();
    private final AtomicInteger woken = new AtomicInteger();
    private final ReplayRunner runner = new ReplayRunner(
            stores, new NextPart(stores.replayJobs()), clock, Duration.ofHours(1), woken::incrementAndGet);
    private final Orderlane orderlane = Orderlane.builder()
            .acceptBeforeStart()
            .scenarios(ScenarioRegistry.of(Parcel.SCENARIO))
            .stores(stores)
            .gateway((delivery, mayStillSend) -> new CompletableFuture<>())
            .clock(clock)
            .build();

    @Test
    void aJobGoesAtItsRateAndIsDoneWhenAllWereTaken() {
        parked(6);
        ReplayJob job = begun(10);
        assertThat(job.plan().expected()).isEqualTo(6);
        assertThat(runner.step()).isTrue();
        assertThat(counts()).isEqualTo(new ReplayCounts(2, 0, 0, 0));
        assertThat(runner.step()).as("not due yet").isFalse();
        clock.advance(Duration.ofMillis(200));
        assertThat(runner.step()).isTrue();
        assertThat(counts()).isEqualTo(new ReplayCounts(4, 0, 0, 0));
        assertThat(job().state()).isEqualTo(ReplayJobState.RUNNING);
        clock.advance(Duration.ofMillis(200));
        runner.step();
        assertThat(job().state()).isEqualTo(ReplayJobState.DONE);
        assertThat(counts()).isEqualTo(new ReplayCounts(6, 0, 0, 0));
        assertThat(stores.reader().pending()).isEqualTo(6);
        assertThat(woken).hasValue(3);
        clock.advance(Duration.ofSeconds(5));
        assertThat(runner.step()).isFalse();
    }

    @Test
    void whatItMadeIsNotTakenAgainWhenThatIsRefusedToo() {
        parked(1);
        ReplayJob first = begun(1000);
        runner.step();
        refuseWhatWaits();
        assertThat(stores.reader().settled(Settled.PARKED, null, 5).notifications())
                .hasSize(1);
        assertThat(job().id()).isEqualTo(first.id());
        clock.advance(Duration.ofSeconds(5));
        assertThat(runner.step()).isFalse();
        assertThat(stores.reader().pending()).isZero();
    }

    @Test
    void aPausedJobRestsUntilItIsResumedAndACancelledOneForEver() {
        parked(2);
        ReplayJob job = begun(1);
        orderlane.bulkReplays().move(job.id(), ReplayJobState.PAUSED);
        assertThat(runner.step()).isFalse();
        orderlane.bulkReplays().move(job.id(), ReplayJobState.RUNNING);
        assertThat(runner.step()).isTrue();
        orderlane.bulkReplays().move(job.id(), ReplayJobState.CANCELLED);
        clock.advance(Duration.ofSeconds(5));
        assertThat(runner.step()).isFalse();
        assertThat(counts()).isEqualTo(new ReplayCounts(1, 0, 0, 0));
        assertThat(stores.reader().settled(Settled.PARKED, null, 5).notifications())
                .hasSize(1);
    }

    @Test
    void aPredictionSaysWhatTheJobThenDoesAndChangesNothing() {
        parked(3);
        ReplayPrediction prediction = orderlane.bulkReplays().predict(plan(1000));
        assertThat(prediction).isEqualTo(new ReplayPrediction(new ReplayCounts(3, 0, 0, 0), true));
        assertThat(stores.reader().settled(Settled.PARKED, null, 5).notifications())
                .hasSize(3);
        begun(1000);
        runner.step();
        assertThat(counts()).isEqualTo(prediction.counts());
    }

    @Test
    void aPredictionThatTakesTooLongIsGivenAsFarAsItCameAndTheJobBeginsAllTheSame() {
        parked(201);
        clock.runs(Duration.ofMillis(100));
        assertThat(orderlane.bulkReplays().predict(plan(1000)))
                .isEqualTo(new ReplayPrediction(new ReplayCounts(200, 0, 0, 0), false));
        ReplayJob job = begun(1000);
        assertThat(job.state()).isEqualTo(ReplayJobState.RUNNING);
        assertThat(job.plan().expected()).isNull();
    }

    @Test
    void aJobThatFailsDoesNotHoldUpTheOthersAndHasItsTurnAgain() {
        parked(2);
        ReplayJob failing = begun(1);
        clock.advance(Duration.ofMillis(1));
        begun(1000);
        ReplayJobs jobs = new FailingJobs(stores.replayJobs(), failing.id());
        Stores broken = new Stores(
                stores.intake(),
                stores.lanes(),
                stores.reader(),
                stores.routes(),
                stores.replays(),
                jobs,
                stores.nodes());
        ReplayRunner some = new ReplayRunner(broken, new NextPart(jobs), clock, Duration.ofHours(1), () -> {});
        assertThatThrownBy(some::step).isInstanceOf(StoreException.class);
        assertThat(some.step()).isTrue();
        assertThat(counts()).as("of the other one").isEqualTo(new ReplayCounts(2, 0, 0, 0));
        clock.advance(Duration.ofSeconds(5));
        assertThat(some.step()).as("nothing else is due").isFalse();
        assertThatThrownBy(some::step).as("its turn again").isInstanceOf(StoreException.class);
    }

    /** Jobs of which one cannot go on. */
    private record FailingJobs(ReplayJobs jobs, ReplayJobId broken) implements ReplayJobs {

        @Override
        public Optional<ReplayJob> advance(ReplayStep step) {
            if (step.job().id().equals(broken)) {
                throw new StoreException("one of them cannot be taken", new IllegalStateException("made up"));
            }
            return jobs.advance(step);
        }

        @Override
        public Optional<ReplayJob> due(Set<ReplayJobId> except) {
            return jobs.due(except);
        }

        @Override
        public ReplayJob create(ReplayJobId id, ReplayPlan plan) {
            return jobs.create(id, plan);
        }

        @Override
        public Optional<ReplayJob> job(ReplayJobId id) {
            return jobs.job(id);
        }

        @Override
        public List<ReplayJob> newest(int limit) {
            return jobs.newest(limit);
        }

        @Override
        public Optional<ReplayJob> move(ReplayJobId id, ReplayJobState to) {
            return jobs.move(id, to);
        }

        @Override
        public List<ReplayCandidate> settled(ReplayFilter filter, ReplayCursor after, int limit) {
            return jobs.settled(filter, after, limit);
        }

        @Override
        public List<ReplayFailure> failures(ReplayJobId id, ReplayCursor after, int limit) {
            return jobs.failures(id, after, limit);
        }
    }

    private static ReplayPlan plan(int perSecond) {
        return new ReplayPlan(ReplayFilter.of(Set.of(Settled.PARKED)), ReplayMode.LATEST, perSecond, false, null, null);
    }

    private ReplayJob begun(int perSecond) {
        return orderlane.bulkReplays().begin(orderlane.bulkReplays().newId(), plan(perSecond));
    }

    private ReplayJob job() {
        return stores.replayJobs().newest(1).get(0);
    }

    private ReplayCounts counts() {
        return job().counts();
    }

    private void parked(int parcels) {
        for (int i = 1; i <= parcels; i++) {
            orderlane.submit(Updates.at(Parcel.Status.PACKED, "P-" + i, clock.instant())
                    .with(Parcel.PAYMENT, Parcel.Payment.PREPAID));
        }
        refuseWhatWaits();
        assertThat(stores.reader().settled(Settled.PARKED, null, 500).notifications())
                .hasSize(parcels);
        clock.advance(Duration.ofSeconds(1));
    }

    private void refuseWhatWaits() {
        List<RoutePermits> room = orderlane.routes().stream()
                .map(route -> new RoutePermits(route.route(), 500))
                .toList();
        List<Settlement> refused = stores.lanes().claim(room, Duration.ofMinutes(1)).stream()
                .map(ReplayRunnerTest::refused)
                .toList();
        assertThat(stores.lanes().settle(refused)).isEmpty();
    }

    private static Settlement refused(ClaimedLane lane) {
        return new Settlement(lane.claim(), lane.head(), new NextStep.Park("PARAM_ILLEGAL", false), List.of());
    }

    /** Stands still until it is moved on, or is told to run. */
    private static final class HandClock extends Clock {

        private Instant now = Updates.NOW;
        private Duration step = Duration.ZERO;

        void advance(Duration duration) {
            now = now.plus(duration);
        }

        /** From now on every look at it takes so long. */
        void runs(Duration step) {
            this.step = step;
        }

        @Override
        public Instant instant() {
            now = now.plus(step);
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
