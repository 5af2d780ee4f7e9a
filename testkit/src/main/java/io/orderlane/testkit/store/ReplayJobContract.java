package io.orderlane.testkit.store;

import static io.orderlane.testkit.store.ParcelStatus.PACKED;
import static io.orderlane.testkit.store.ParcelStatus.SENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.notification.NextStep;
import io.orderlane.core.notification.NotificationId;
import io.orderlane.core.notification.Settled;
import io.orderlane.core.port.ClaimedLane;
import io.orderlane.core.port.replay.Replay;
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
import io.orderlane.core.port.replay.ReplayResult;
import io.orderlane.core.port.replay.ReplayStep;
import io.orderlane.core.scenario.BaseApi;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@link ReplayJobs} must do. */
public interface ReplayJobContract extends StoreFixture {

    /** The job of these tests. */
    ReplayJobId JOB = new ReplayJobId("a".repeat(32));

    /** Another. */
    ReplayJobId SECOND_JOB = new ReplayJobId("b".repeat(32));

    /** A plan that takes all that is parked. */
    ReplayPlan PARKED_ONES =
            new ReplayPlan(ReplayFilter.of(Set.of(Settled.PARKED)), ReplayMode.LATEST, 10, false, null, null);

    /** A plan with every field set. */
    ReplayPlan DETAILED = new ReplayPlan(
            new ReplayFilter(
                    "north",
                    BaseApi.CONTRACT_CARD,
                    "parcel",
                    "SENT",
                    Set.of(Settled.EXPIRED, Settled.NEVER_SHOWN),
                    "ILLEGAL",
                    ParcelUpdate.START,
                    ParcelUpdate.START.plusSeconds(5),
                    List.of("P-2", "P 1,2")),
            ReplayMode.ALL,
            7,
            true,
            "the page was down",
            12L);

    @Test
    default void aJobIsKeptAsItWasAskedFor() {
        ReplayJob job = jobs().create(JOB, DETAILED);
        Instant now = clock().instant();
        assertThat(job)
                .isEqualTo(new ReplayJob(
                        JOB, DETAILED, ReplayJobState.RUNNING, ReplayCursor.START, ReplayCounts.NONE, now, now));
        assertThat(jobs().job(JOB)).contains(job);
        assertThat(jobs().due(Set.of())).contains(job);
        assertThat(jobs().job(SECOND_JOB)).isEmpty();
    }

    @Test
    default void askingForAJobAgainStartsNoOther() {
        ReplayJob job = jobs().create(JOB, PARKED_ONES);
        clock().advance(Duration.ofSeconds(1));
        assertThat(jobs().create(JOB, DETAILED)).isEqualTo(job);
        assertThat(jobs().newest(5)).containsExactly(job);
    }

    @Test
    default void theNewestJobsComeFirst() {
        jobs().create(SECOND_JOB, PARKED_ONES);
        clock().advance(Duration.ofSeconds(1));
        jobs().create(JOB, PARKED_ONES);
        assertThat(jobs().newest(5)).extracting(ReplayJob::id).containsExactly(JOB, SECOND_JOB);
        assertThat(jobs().newest(1)).extracting(ReplayJob::id).containsExactly(JOB);
    }

    @Test
    default void aPausedJobIsNotDueAndAnEndedOneStaysEnded() {
        jobs().create(JOB, PARKED_ONES);
        assertThat(jobs().move(JOB, ReplayJobState.PAUSED))
                .map(ReplayJob::state)
                .contains(ReplayJobState.PAUSED);
        assertThat(jobs().due(Set.of())).isEmpty();
        assertThat(jobs().move(JOB, ReplayJobState.RUNNING))
                .isEqualTo(jobs().due(Set.of()))
                .isPresent();
        jobs().move(JOB, ReplayJobState.CANCELLED);
        assertThat(jobs().move(JOB, ReplayJobState.RUNNING))
                .map(ReplayJob::state)
                .contains(ReplayJobState.CANCELLED);
        assertThat(jobs().due(Set.of())).isEmpty();
        assertThat(jobs().move(SECOND_JOB, ReplayJobState.PAUSED)).isEmpty();
    }

    @Test
    default void settledOnesComeByPlaceAndPageByPage() {
        parkedOne("P-1");
        accepted(ParcelUpdate.of("P-1").status(PACKED).second(5));
        deliver(claimOne());
        parkedOne("P-2");
        accepted(ParcelUpdate.of("P-3"));
        ReplayFilter all = ReplayFilter.of(Set.of(Settled.PARKED, Settled.DELIVERED));
        List<ReplayCandidate> found = jobs().settled(all, ReplayCursor.START, 10);
        assertThat(found).extracting(one -> one.order().orderNo()).containsExactly("P-1", "P-1", "P-2");
        assertThat(found).extracting(ReplayCandidate::status).containsExactly("PLACED", "PACKED", "PLACED");
        assertThat(jobs().settled(all, ReplayCursor.START, 2)).isEqualTo(found.subList(0, 2));
        assertThat(jobs().settled(all, found.get(1).at(), 2)).isEqualTo(found.subList(2, 3));
        assertThat(jobs().settled(PARKED_ONES.filter(), ReplayCursor.START, 10).stream()
                        .filter(PARKED_ONES.filter()::matches))
                .containsExactly(found.get(0), found.get(2));
    }

    @Test
    default void aCandidateTellsEverythingThatAFilterAsksFor() {
        NotificationId id = parkedOne("P-1");
        ReplayCandidate one = candidates().get(0);
        assertThat(one)
                .isEqualTo(new ReplayCandidate(
                        one.at(),
                        id,
                        ParcelUpdate.of("P-1").key(),
                        BaseApi.ORDER_SERVICE,
                        "PLACED",
                        Settled.PARKED,
                        "PARAM_ILLEGAL",
                        clock().instant()));
        assertThat(one.at().seq()).isEqualTo(1);
    }

    @Test
    default void aPartIsReplayedCountedAndMovesTheJobOn() {
        NotificationId first = parkedOne("P-1");
        parkedOne("P-2");
        ReplayJob job = createdLater(PARKED_ONES);
        List<ReplayCandidate> both = candidates();
        ReplayJob after = jobs().advance(step(job, both.subList(0, 1), false)).orElseThrow();
        assertThat(after.state()).isEqualTo(ReplayJobState.RUNNING);
        assertThat(after.cursor()).isEqualTo(both.get(0).at());
        assertThat(after.counts()).isEqualTo(new ReplayCounts(1, 0, 0, 0));
        assertThat(jobs().job(JOB)).contains(after);
        assertThat(claimOne().head().id()).isEqualTo(JOB.copyOf(first));
        assertThat(notification(first).state()).isEqualTo(Settled.SUPERSEDED);
        assertThat(stores().reader().pending()).isEqualTo(1);
        ReplayJob done = jobs().advance(step(after, both.subList(1, 2), true)).orElseThrow();
        assertThat(done.state()).isEqualTo(ReplayJobState.DONE);
        assertThat(done.counts()).isEqualTo(new ReplayCounts(2, 0, 0, 0));
        assertThat(jobs().due(Set.of())).isEmpty();
    }

    @Test
    default void aPartThatWasDoneIsNotDoneAgain() {
        parkedOne("P-1");
        ReplayStep step = step(createdLater(PARKED_ONES), candidates(), false);
        ReplayJob after = jobs().advance(step).orElseThrow();
        assertThat(jobs().advance(step)).isEmpty();
        assertThat(jobs().job(JOB)).contains(after);
        assertThat(stores().reader().pending()).isEqualTo(1);
    }

    @Test
    default void nothingIsDoneForAJobThatWasStopped() {
        parkedOne("P-1");
        ReplayStep step = step(createdLater(PARKED_ONES), candidates(), true);
        jobs().move(JOB, ReplayJobState.PAUSED);
        assertThat(jobs().advance(step)).isEmpty();
        jobs().move(JOB, ReplayJobState.CANCELLED);
        assertThat(jobs().advance(step)).isEmpty();
        assertThat(stores().reader().pending()).isZero();
        assertThat(stores().reader().settled(Settled.PARKED, null, 5).notifications())
                .hasSize(1);
    }

    @Test
    default void aJobRestsBetweenItsPartsAndCatchesUpOnASmallDelay() {
        ReplayJob job = createdLater(PARKED_ONES);
        jobs().advance(new ReplayStep(
                job, List.of(), new ReplayCursor(1, 1), false, now(), now(), Duration.ofMillis(400)));
        assertThat(jobs().due(Set.of())).isEmpty();
        clock().advance(Duration.ofMillis(500));
        ReplayJob again = jobs().due(Set.of()).orElseThrow();
        jobs().advance(new ReplayStep(
                again, List.of(), new ReplayCursor(2, 1), false, now(), now(), Duration.ofMillis(400)));
        clock().advance(Duration.ofMillis(300));
        ReplayJob third = jobs().due(Set.of()).orElseThrow();
        clock().advance(Duration.ofSeconds(10));
        jobs().advance(new ReplayStep(
                third, List.of(), new ReplayCursor(3, 1), false, now(), now(), Duration.ofMillis(400)));
        assertThat(jobs().due(Set.of())).isEmpty();
    }

    @Test
    default void theJobThatWasLeftAloneLongestIsNext() {
        jobs().create(JOB, PARKED_ONES);
        clock().advance(Duration.ofSeconds(1));
        jobs().create(SECOND_JOB, PARKED_ONES);
        ReplayJob first = jobs().due(Set.of()).orElseThrow();
        assertThat(first.id()).isEqualTo(JOB);
        assertThat(jobs().due(Set.of(JOB))).map(ReplayJob::id).contains(SECOND_JOB);
        assertThat(jobs().due(Set.of(JOB, SECOND_JOB))).isEmpty();
        clock().advance(Duration.ofSeconds(1));
        jobs().advance(new ReplayStep(first, List.of(), new ReplayCursor(1, 1), false, now(), now(), Duration.ZERO));
        assertThat(jobs().due(Set.of())).map(ReplayJob::id).contains(SECOND_JOB);
    }

    @Test
    default void whatIsOutdoneIsKeptAsAFailureWithTheNewerStatus() {
        NotificationId outdone = parkedOne("P-1");
        accepted(ParcelUpdate.of("P-1").status(PACKED).second(5));
        deliver(claimOne());
        parkedOne("P-2");
        ReplayJob job = createdLater(PARKED_ONES);
        List<ReplayCandidate> both = candidates();
        ReplayJob after = jobs().advance(step(job, both, true)).orElseThrow();
        assertThat(after.counts()).isEqualTo(new ReplayCounts(1, 1, 0, 0));
        ReplayFailure failure = new ReplayFailure(
                both.get(0).at(), outdone, ParcelUpdate.of("P-1").key(), "NEWER_KNOWN", "PACKED");
        assertThat(jobs().failures(JOB, ReplayCursor.START, 10)).containsExactly(failure);
        assertThat(jobs().failures(JOB, failure.at(), 10)).isEmpty();
        assertThat(jobs().failures(SECOND_JOB, ReplayCursor.START, 10)).isEmpty();
        assertThat(notification(outdone).state()).isEqualTo(Settled.PARKED);
    }

    @Test
    default void aJobThatInsistsBringsThePastBack() {
        parkedOne("P-1");
        accepted(ParcelUpdate.of("P-1").status(PACKED).second(5));
        deliver(claimOne());
        ReplayPlan insisting = new ReplayPlan(PARKED_ONES.filter(), ReplayMode.LATEST, 10, true, null, null);
        ReplayJob job = createdLater(insisting);
        assertThat(jobs().advance(step(job, candidates(), true)))
                .map(ReplayJob::counts)
                .contains(new ReplayCounts(1, 0, 0, 0));
    }

    @Test
    default void thoseOfOneOrderAreJudgedAsThingsStoodBeforeTheFirst() {
        parkedOne("P-1");
        accepted(ParcelUpdate.of("P-1").status(PACKED).second(5));
        settle(claimOne(), new NextStep.Park("PARAM_ILLEGAL", false));
        ReplayJob job = createdLater(PARKED_ONES);
        assertThat(jobs().advance(step(job, candidates(), true)))
                .map(ReplayJob::counts)
                .contains(new ReplayCounts(2, 0, 0, 0));
        assertThat(claimOne().queue())
                .extracting(queued -> queued.notification().status())
                .containsExactly("PLACED", "PACKED");
    }

    @Test
    default void oneThatAPersonReplayedMeanwhileIsPassedBy() {
        NotificationId id = parkedOne("P-1");
        ReplayPlan insisting = new ReplayPlan(PARKED_ONES.filter(), ReplayMode.LATEST, 10, true, null, null);
        ReplayStep step = step(createdLater(insisting), candidates(), true);
        NotificationId byHand = new NotificationId("c".repeat(32));
        stores().replays().replay(List.of(new Replay(id, byHand, now(), now().plusSeconds(60), false)));
        assertThat(jobs().advance(step)).map(ReplayJob::counts).contains(ReplayCounts.NONE);
        assertThat(stores().reader().pending()).isEqualTo(1);
    }

    @Test
    default void aPredictionChangesNothingAndJudgesEachAlone() {
        NotificationId first = parkedOne("P-1");
        accepted(ParcelUpdate.of("P-1").status(PACKED).second(5));
        deliver(claimOne());
        NotificationId second = parkedOne("P-2");
        NotificationId waiting =
                accepted(ParcelUpdate.of("P-2").status(SENT).second(9)).id();
        NotificationId nothing = new NotificationId("e".repeat(32));
        assertThat(stores().replays()
                        .predict(List.of(
                                request(first, false),
                                request(first, true),
                                request(second, true),
                                request(second, true),
                                request(waiting, true),
                                request(nothing, true))))
                .containsExactly(
                        new ReplayResult.NewerKnown("PACKED"),
                        new ReplayResult.Queued(JOB.copyOf(first), "PACKED"),
                        new ReplayResult.Queued(JOB.copyOf(second), null),
                        new ReplayResult.Queued(JOB.copyOf(second), null),
                        new ReplayResult.StillWaiting(),
                        new ReplayResult.Unknown());
        assertThat(stores().reader().pending()).isEqualTo(1);
        assertThat(stores().reader().settled(Settled.PARKED, null, 5).notifications())
                .hasSize(2);
    }

    private ReplayJobs jobs() {
        return stores().replayJobs();
    }

    private Instant now() {
        return clock().instant();
    }

    private Replay request(NotificationId source, boolean evenIfNewer) {
        return new Replay(source, JOB.copyOf(source), now(), now().plusSeconds(60), evenIfNewer);
    }

    /** A parcel whose newest status was refused and is parked. */
    private NotificationId parkedOne(String orderNo) {
        accepted(ParcelUpdate.of(orderNo));
        ClaimedLane lane = claimOne();
        settle(lane, new NextStep.Park("PARAM_ILLEGAL", false));
        return lane.head().id();
    }

    private ReplayJob createdLater(ReplayPlan plan) {
        clock().advance(Duration.ofSeconds(1));
        return jobs().create(JOB, plan);
    }

    private List<ReplayCandidate> candidates() {
        return jobs().settled(PARKED_ONES.filter(), ReplayCursor.START, 10).stream()
                .filter(PARKED_ONES.filter()::matches)
                .toList();
    }

    private ReplayStep step(ReplayJob job, List<ReplayCandidate> taken, boolean last) {
        ReplayCursor to = taken.get(taken.size() - 1).at();
        return new ReplayStep(job, taken, to, last, now(), now().plus(Duration.ofHours(2)), Duration.ZERO);
    }
}
