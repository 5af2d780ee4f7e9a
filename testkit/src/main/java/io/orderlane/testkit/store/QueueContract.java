package io.orderlane.testkit.store;

import static io.orderlane.testkit.store.ParcelStatus.PACKED;
import static io.orderlane.testkit.store.ParcelStatus.RECEIVED;
import static io.orderlane.testkit.store.ParcelStatus.SENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.notification.Command;
import io.orderlane.core.notification.NextStep;
import io.orderlane.core.notification.Settled;
import io.orderlane.core.port.ClaimedLane;
import io.orderlane.core.port.LaneState;
import io.orderlane.core.port.Lanes;
import io.orderlane.core.port.NotificationView;
import io.orderlane.core.port.Queued;
import io.orderlane.core.port.Settlement;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What comes with a claimed lane, and what happens when one behind its head is settled. */
public interface QueueContract extends StoreFixture {

    /** The parcel of these tests. */
    ParcelUpdate QUEUED = ParcelUpdate.of("P-1");

    @Test
    default void aClaimBringsWhatWaitsOldestFirst() {
        threeWaiting();
        List<Queued> queue = claimOne().queue();
        assertThat(queue)
                .extracting(queued -> queued.notification().status())
                .containsExactly("PLACED", "PACKED", "SENT");
        assertThat(queue).allSatisfy(queued -> {
            assertThat(queued.attempts()).isZero();
            assertThat(queued.lastCommand()).isNull();
            assertThat(queued.notification())
                    .isEqualTo(notification(queued.notification().id()).notification());
        });
    }

    @Test
    default void aClaimBringsNoMoreThanTheLookahead() {
        offer(IntStream.range(0, Lanes.LOOKAHEAD + 3).mapToObj(QUEUED::second).toArray(ParcelUpdate[]::new));
        ClaimedLane lane = claimOne();
        assertThat(lane.queue()).hasSize(Lanes.LOOKAHEAD);
        deliver(lane, lane.queue().get(Lanes.LOOKAHEAD - 1));
        assertThat(claimOne().queue())
                .extracting(queued -> queued.notification().seq())
                .containsExactly(Lanes.LOOKAHEAD + 1, Lanes.LOOKAHEAD + 2, Lanes.LOOKAHEAD + 3);
    }

    @Test
    default void eachLaneOfAClaimBringsItsOwn() {
        offer(QUEUED, QUEUED.status(PACKED).second(1), ParcelUpdate.of("P-2"));
        offer(ParcelUpdate.of("P-3").in(Parcels.CARD));
        assertThat(claim(10))
                .satisfiesExactlyInAnyOrder(
                        lane -> assertThat(lane.queue()).hasSize(2),
                        lane -> assertThat(lane.queue()).hasSize(1));
    }

    @Test
    default void oneThatIsDoneSupersedesThoseThatWaitBeforeIt() {
        threeWaiting();
        ClaimedLane lane = claimOne();
        Queued sent = lane.queue().get(1);
        deliver(lane, sent);
        List<NotificationView> views = stores().reader().notifications(QUEUED.key());
        assertThat(views)
                .extracting(NotificationView::state)
                .containsExactly(Settled.SUPERSEDED, Settled.DELIVERED, Settled.PENDING);
        assertThat(views.get(0).reason()).isEqualTo("by " + sent.notification().id());
        assertThat(views.get(0).settledAt()).isEqualTo(clock().instant());
        assertThat(order(QUEUED).order().lastDelivered().orElseThrow().status()).isEqualTo("PACKED");
        assertThat(stores().reader().pending()).isEqualTo(1);
        assertThat(claimOne().head().status()).isEqualTo("SENT");
    }

    @Test
    default void whenTheNewestIsDoneTheLaneIsIdle() {
        threeWaiting();
        ClaimedLane lane = claimOne();
        deliver(lane, lane.queue().get(2));
        assertThat(order(QUEUED).state()).isEqualTo(LaneState.IDLE);
        assertThat(stores().reader().pending()).isZero();
    }

    @Test
    default void oneThatIsParkedBehindTheHeadLeavesTheOlderOnesWaiting() {
        threeWaiting();
        ClaimedLane lane = claimOne();
        assertThat(settle(lane, lane.queue().get(1), new NextStep.Park("PARAM_ILLEGAL", false)))
                .isEmpty();
        assertStates(Settled.PENDING, Settled.PARKED, Settled.PENDING);
        assertThat(order(QUEUED).pending()).isEqualTo(2);
        assertThat(claimOne().queue())
                .extracting(queued -> queued.notification().seq())
                .containsExactly(1, 3);
    }

    @Test
    default void oneThatHoldsTheLaneFromBehindTheHeadKeepsTheRestWaiting() {
        threeWaiting();
        ClaimedLane lane = claimOne();
        settle(lane, lane.queue().get(1), new NextStep.Park("PARAM_ILLEGAL", true));
        assertStates(Settled.PENDING, Settled.PARKED, Settled.PENDING);
        assertThat(order(QUEUED).state()).isEqualTo(LaneState.PARKED);
        assertThat(order(QUEUED).pending()).isEqualTo(2);
        assertThat(claim(1)).isEmpty();
    }

    @Test
    default void oneThatExpiresBehindTheHeadLeavesTheOlderOnesWaiting() {
        threeWaiting();
        ClaimedLane lane = claimOne();
        settle(lane, lane.queue().get(2), new NextStep.Expire());
        assertStates(Settled.PENDING, Settled.PENDING, Settled.EXPIRED);
        assertThat(claimOne().queue()).hasSize(2);
    }

    @Test
    default void afterOneBehindTheHeadHasEndedNewOnesStillComeLast() {
        threeWaiting();
        ClaimedLane lane = claimOne();
        settle(lane, lane.queue().get(2), new NextStep.Expire());
        accepted(QUEUED.status(RECEIVED).second(3));
        assertThat(claimOne().queue())
                .extracting(queued -> queued.notification().seq())
                .containsExactly(1, 2, 4);
    }

    @Test
    default void triesBelongToTheOneThatWasTried() {
        threeWaiting();
        ClaimedLane lane = claimOne();
        Queued tried = lane.queue().get(1);
        var attempt = attempt(lane, tried, "UNCONFIRMED");
        settle(lane, tried, new NextStep.RetryAfter(Duration.ZERO, true), attempt);
        ClaimedLane again = claimOne();
        assertThat(again.attempts()).isEqualTo(1);
        assertThat(again.queue()).extracting(Queued::attempts).containsExactly(0, 1, 0);
        assertThat(again.queue()).extracting(Queued::lastCommand).containsExactly(null, Command.CREATE, null);
        assertThat(notification(tried.notification().id()).attempts()).containsExactly(attempt);
    }

    @Test
    default void whenSomethingEndsCountingStartsAfresh() {
        threeWaiting();
        settle(claimOne(), new NextStep.RetryAfter(Duration.ZERO, true));
        ClaimedLane lane = claimOne();
        settle(lane, lane.queue().get(2), new NextStep.Expire());
        assertThat(claimOne().attempts()).isZero();
    }

    @Test
    default void whatWasNeverShownEndsUpToTheOneNamedAndNothingCountsAsDelivered() {
        threeWaiting();
        ClaimedLane lane = claimOne();
        accepted(QUEUED.status(RECEIVED).second(3));
        assertThat(settle(lane, lane.queue().get(2), new NextStep.NeverShown())).isEmpty();
        assertStates(Settled.NEVER_SHOWN, Settled.NEVER_SHOWN, Settled.NEVER_SHOWN, Settled.PENDING);
        assertThat(order(QUEUED).order().lastDelivered()).isEmpty();
        assertThat(stores().reader().pending()).isEqualTo(1);
        assertThat(claimOne().head().status()).isEqualTo("RECEIVED");
    }

    @Test
    default void oneThatNoLongerWaitsIsNotSettled() {
        threeWaiting();
        ClaimedLane first = claimOne();
        deliver(first, first.queue().get(1));
        ClaimedLane second = claimOne();
        assertThat(settle(second, first.queue().get(0), confirmed(first.queue().get(0))))
                .containsExactly(second.claim());
        assertStates(Settled.SUPERSEDED, Settled.DELIVERED, Settled.PENDING);
        assertThat(stores().reader().pending()).isEqualTo(1);
    }

    @Test
    default void oneClaimIsSettledOnceWithinAGroup() {
        threeWaiting();
        ClaimedLane lane = claimOne();
        var once = new Settlement(lane.claim(), lane.head(), new NextStep.Expire(), List.of());
        assertThat(stores().lanes().settle(List.of(once, once))).containsExactly(lane.claim());
        assertStates(Settled.EXPIRED, Settled.PENDING, Settled.PENDING);
        assertThat(stores().reader().pending()).isEqualTo(2);
    }

    private void threeWaiting() {
        offer(QUEUED, QUEUED.status(PACKED).second(1), QUEUED.status(SENT).second(2));
    }

    private void deliver(ClaimedLane lane, Queued sent) {
        assertThat(settle(lane, sent, confirmed(sent), attempt(lane, sent, "CONFIRMED")))
                .isEmpty();
    }

    private void assertStates(Settled... states) {
        assertThat(stores().reader().notifications(QUEUED.key()))
                .extracting(NotificationView::state)
                .containsExactly(states);
    }
}
