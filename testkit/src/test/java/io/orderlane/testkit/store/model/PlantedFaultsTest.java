package io.orderlane.testkit.store.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.orderlane.core.memory.MemoryStore;
import io.orderlane.core.memory.SettableClock;
import io.orderlane.core.notification.NextStep;
import io.orderlane.core.notification.Notification;
import io.orderlane.core.port.Claim;
import io.orderlane.core.port.ClaimedLane;
import io.orderlane.core.port.Intake;
import io.orderlane.core.port.Lanes;
import io.orderlane.core.port.Queued;
import io.orderlane.core.port.RoutePermits;
import io.orderlane.core.port.Settlement;
import io.orderlane.core.port.Stores;
import io.orderlane.core.status.Candidate;
import io.orderlane.core.status.SubmissionResult;
import io.orderlane.core.status.UpdateDecider;
import io.orderlane.testkit.store.ForwardingLanes;
import io.orderlane.testkit.store.ParcelUpdate;
import io.orderlane.testkit.store.Parcels;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The model finds what is wrong with a store, each within the sequences of the normal tests, and tells it in few steps. */
final class PlantedFaultsTest {

    private static final int FEW = 10;

    private final SettableClock clock = SettableClock.at(ParcelUpdate.START);
    private final Stores good = new MemoryStore(clock, clock.ticker()).stores();

    @Test
    void aFailedAttemptThatIsThrownAway() {
        assertFound(
                lanes -> new ForwardingLanes(lanes) {
                    @Override
                    public List<Claim> settle(List<Settlement> settlements) {
                        return good.settle(settlements.stream()
                                .map(PlantedFaultsTest::thrownAway)
                                .toList());
                    }
                },
                "the order and its lane are as in the model");
    }

    private static Settlement thrownAway(Settlement one) {
        boolean failed = one.step() instanceof NextStep.RetryAfter;
        return new Settlement(
                one.claim(), one.notification(), failed ? new NextStep.Expire() : one.step(), one.attempts());
    }

    @Test
    void aLaneThatIsLeasedIsHandedOutAgain() {
        assertFound(
                lanes -> new ForwardingLanes(lanes) {
                    private final List<ClaimedLane> before = new ArrayList<>();

                    @Override
                    public List<ClaimedLane> claim(List<RoutePermits> permits, Duration lease) {
                        List<ClaimedLane> claimed = new ArrayList<>(good.claim(permits, lease));
                        before.stream()
                                .filter(lane -> lane.order()
                                        .route()
                                        .equals(permits.get(0).route()))
                                .findFirst()
                                .ifPresent(claimed::add);
                        before.addAll(claimed);
                        return claimed;
                    }

                    @Override
                    public List<Claim> settle(List<Settlement> settlements) {
                        before.clear();
                        return good.settle(settlements);
                    }
                },
                "a claim leases only lanes that are due and leased by nobody");
    }

    @Test
    void aWireTimeThatIsGivenTwice() {
        assertFound(
                lanes -> new ForwardingLanes(lanes) {
                    @Override
                    public List<ClaimedLane> claim(List<RoutePermits> permits, Duration lease) {
                        return good.claim(permits, lease).stream()
                                .map(PlantedFaultsTest::atOneTime)
                                .toList();
                    }
                },
                "wire times strictly increase along a lane");
    }

    private static ClaimedLane atOneTime(ClaimedLane lane) {
        long first = lane.head().wireTime();
        List<Queued> queue = lane.queue().stream()
                .map(queued -> new Queued(
                        at(queued.notification(), first), queued.attempts(), queued.lastCommand(), queued.definition()))
                .toList();
        return new ClaimedLane(lane.claim(), lane.order(), lane.attempts(), queue, lane.whole());
    }

    private static Notification at(Notification one, long wireTime) {
        return new Notification(
                one.id(),
                one.seq(),
                one.status(),
                one.occurredAt(),
                wireTime,
                one.acceptedAt(),
                one.deadline(),
                one.content());
    }

    @Test
    void aRenewalThatIsForgotten() {
        assertFound(
                lanes -> new ForwardingLanes(lanes) {
                    @Override
                    public List<Claim> renew(List<Claim> claims, Duration lease) {
                        return good.renew(claims, Duration.ZERO);
                    }
                },
                "as many leases have run out as in the model");
    }

    @Test
    void acceptedUpdatesThatAreNotKept() {
        Intake elsewhere = new MemoryStore(clock, clock.ticker()).stores().intake();
        Intake forgetful = (candidates, decide, permits, lease) -> new Intake.Outcome(
                candidates.stream().map(one -> decided(one, decide, elsewhere)).toList(), List.of());
        assertFound(
                new Stores(
                        forgetful,
                        good.lanes(),
                        good.reader(),
                        good.routes(),
                        good.replays(),
                        good.replayJobs(),
                        good.nodes()),
                "the order and its lane are as in the model");
    }

    private SubmissionResult decided(Candidate one, UpdateDecider decide, Intake elsewhere) {
        boolean card = one.update().scenario().equals(Parcels.CARD);
        return (card ? elsewhere : good.intake())
                .accept(List.of(one), decide, List.of(), Duration.ZERO)
                .results()
                .get(0);
    }

    @Test
    void whatIsFoundIsToldInFewSteps() {
        AssertionError told = catchThrowableOfType(
                AssertionError.class, () -> play(UnfencedLanes.of(List.of(good)).get(0)));
        assertThat(told).hasMessageContaining("seed 1, shortened to ");
        assertThat(told.getMessage().lines().filter(line -> line.startsWith("  ")))
                .hasSizeLessThanOrEqualTo(FEW);
    }

    @Test
    void equalSeedsGiveEqualSequences() {
        assertThat(play(good)).isEqualTo(play(good));
    }

    private void assertFound(UnaryOperator<Lanes> spoil, String rule) {
        assertFound(good.with(spoil.apply(good.lanes())), rule);
    }

    private void assertFound(Stores faulty, String rule) {
        assertThatThrownBy(() -> play(faulty))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("[" + rule + "]");
    }

    private String play(Stores stores) {
        return new RandomSequences(List.of(stores), clock).play(ModelContract.SEQUENCES, 1);
    }
}
